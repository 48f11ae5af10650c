# What `ajar build --timings` prints: tables of seconds.

timings-stage = stage
timings-seconds = seconds

# The parts of a build.
timings-compare = compare with the site that is there
timings-parse = parse the sources
timings-check = check the facts
timings-plan = plan the pages
timings-assess = assess the models
timings-tables = templates and tables for scripts
timings-pages = all pages
timings-pictures = pictures
timings-files = files for programs
timings-publish = publish

# The columns of pages: what it took to work out what a page says, to hand that to its template, to run the template, and to
# keep the bytes.
timings-template = template
timings-slowest = slowest pages
timings-count = pages
timings-view = view
timings-values = values
timings-filling = template
timings-writing = write
timings-all = all

timings-threads = Stages are by the clock; pages are made side by side, and their seconds are those of all threads.
# $pages is how many there are.
timings-of = of { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
