// The answer to a use for a reader, worked out from the rules that the build wrote into `ajar.answers`.
// This is the evaluator of `src/assess/rule.rs` and `src/assess/test.rs` once more, and nothing else: a table of
// vectors runs through both in the tests, and both must agree on every row.
(function () {
  "use strict";
  // The members of the European Union, as in `src/data/reader.rs`.
  var union = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ");
  var kinds = ["person", "company", "nonprofit", "university", "public-body"];

  // Truths in the order of `Truth::all`: what comes first decides among those that must all hold.
  var NO = 0;
  var UNCLEAR = 1;
  var OPEN = 2;
  var YES = 3;
  function all(truths) { return truths.length ? Math.min.apply(null, truths) : YES; }
  function any(truths) {
    return [YES, UNCLEAR, OPEN].find(function (it) { return truths.indexOf(it) >= 0; }) || NO;
  }
  function said(value) { return value !== undefined && value !== null && value !== ""; }
  function known(truth) { return truth ? YES : NO; }
  function among(it, reached, unclear) {
    if (reached.indexOf(it) >= 0) return YES;
    return unclear.indexOf(it) >= 0 ? UNCLEAR : NO;
  }

  function isIn(place, area) { return place === area || (area === "eu" && union.indexOf(place) >= 0); }
  function placed(of, test, reader) {
    var used = said(reader["place-of-use"]) ? reader["place-of-use"] : reader.seat;
    var customers = reader.customers || [];
    var own = of === "seat" ? [reader.seat] : of === "use" ? [used] : of === "customers" || customers.length ? customers : [used];
    own = own.filter(said);
    if (!own.length) return OPEN;
    function inOne(areas) {
      return own.some(function (place) { return areas.some(function (area) { return isIn(place, area); }); });
    }
    return inOne(test.regions) ? YES : inOne(test.unclear) ? UNCLEAR : NO;
  }

  function purposeOf(aim, kind) {
    if (aim === "research" && kind === "company") return "company-research";
    if (aim === "research" || (aim === "own" && kind === "university")) return "research";
    if (aim === "commercial") return "commercial";
    if (aim === "own") return { person: "personal", company: "company-internal" }[kind] || "internal";
    return kind === "company" ? "company-publication" : "free-publication";
  }
  function purpose(test, kind) {
    var truths = (said(kind) ? [kind] : kinds).map(function (it) {
      var truth = among(purposeOf(test.aim, it), test.allowed, test.unclear);
      return truth === YES ? NO : truth === NO ? YES : truth;
    });
    return truths.every(function (it) { return it === truths[0]; }) ? truths[0] : OPEN;
  }

  // What is known of a number: at least, and at most.
  function bounds(exact, least, most) {
    if (said(exact)) return { least: exact, most: exact };
    return {
      least: Math.max.apply(null, [0].concat(least.filter(said))),
      most: Math.min.apply(null, [Infinity].concat(most.filter(said)))
    };
  }
  function past(cutoff, it) {
    if (it.least > cutoff.value) return YES;
    if (it.most < cutoff.value) return NO;
    if (it.least < it.most && (it.most > cutoff.value || cutoff.op !== ">")) return OPEN;
    return cutoff.op === ">" ? NO : cutoff.op === ">=" ? YES : UNCLEAR;
  }
  function licensee(cutoff, it) {
    if (cutoff.metric === "monthly-active-users") {
      if (cutoff.when === "at-release") {
        return bounds(said(it["monthly-users-at-release"]) ? it["monthly-users-at-release"] : it["monthly-users"], [], []);
      }
      return bounds(it["monthly-users"], [it["product-monthly-users"]], []);
    }
    if (cutoff.metric === "annual-revenue-usd") {
      return bounds(it["annual-revenue"],
        [it["monthly-revenue"], it["product-annual-revenue"], it["product-monthly-revenue"]], []);
    }
    return bounds(it["monthly-revenue"], [it["product-monthly-revenue"]], [it["annual-revenue"]]);
  }
  function product(cutoff, it) {
    if (cutoff.metric === "monthly-active-users") return bounds(it["product-monthly-users"], [], [it["monthly-users"]]);
    if (cutoff.metric === "annual-revenue-usd") {
      return bounds(it["product-annual-revenue"], [it["product-monthly-revenue"]], [it["annual-revenue"]]);
    }
    return bounds(it["product-monthly-revenue"], [],
      [it["product-annual-revenue"], it["monthly-revenue"], it["annual-revenue"]]);
  }
  function passed(cutoff, reader) {
    var whole = past(cutoff, licensee(cutoff, reader));
    if (cutoff.counted === "licensee" || cutoff.counted === "licensee-and-affiliates") return whole;
    if (cutoff.counted === "licensee-and-employer") {
      var employer = reader["employer-monthly-revenue"];
      if (!said(employer)) return whole;
      return any([past(cutoff, { least: employer, most: employer }), whole].filter(function (it) { return it !== OPEN; }));
    }
    var part = past(cutoff, product(cutoff, reader));
    if (cutoff.counted === "product") return part;
    if (whole === part || part === OPEN) return whole;
    return whole === OPEN ? part : UNCLEAR;
  }

  function sued(over, told, suit) {
    if (!(said(told) ? told : suit)) return NO;
    function counts(it) { return over.indexOf(it) >= 0; }
    if (counts("any")) return YES;
    if (suit && suit !== "any" && over.length) return known(counts(suit));
    return over.some(function (it) { return it !== "patent"; }) ? YES : UNCLEAR;
  }

  function holds(test, reader) {
    function told(it) { return said(reader[it]) ? known(reader[it]) : OPEN; }
    switch (test.test) {
      case "kind": return said(reader.kind) ? among(reader.kind, test.reached, test.unclear) : OPEN;
      case "business": return any(test.any.map(told));
      case "number": return any(test.any.map(function (it) { return passed(it, reader); }));
      case "place": return any(test.of.map(function (it) { return placed(it, test, reader); }));
      case "field": return said(reader.field) ? among(reader.field, test.forbidden, test.unclear) : OPEN;
      case "practice": return any(test.forbidden.map(told).concat(test.unclear.map(function (it) {
        return told(it) === YES && test.fields.indexOf(reader.field) < 0 ? UNCLEAR : told(it);
      })));
      case "purpose": return purpose(test, reader.kind);
      case "sued": return sued(test.over, reader["sued-licensor"], reader["sued-over"]);
      case "direct": return known(!reader["in-product"]);
      default: return UNCLEAR;
    }
  }

  // How a rule stands for a reader, and what it makes of the answer.
  function weigh(rule, reader) {
    function each(tests) { return tests.map(function (test) { return holds(test, reader); }); }
    function point(standing, grade) { return { rule: rule, standing: standing, grade: grade }; }
    var grades = ajar.answers.grades;
    var best = grades.length - 1;
    var unclear = grades.findIndex(function (it) { return it.word === "unclear"; });
    var reach = all(each(rule.reach));
    var beyond = any(each(rule.measure));
    var within = beyond === YES ? point("excludes", rule.past) : beyond === UNCLEAR ? point("unclear", rule.doubt)
      : beyond === OPEN ? point("conditional", rule.open) : point(rule.measure.length ? "met" : "holds", rule.kept);
    if (reach === NO) return point("apart", best);
    if (reach === YES) return within;
    if (reach === OPEN) {
      return point("conditional", beyond === YES || beyond === UNCLEAR || !rule.measure.length ? rule.open : within.grade);
    }
    // What may speak of some businesses only says nothing to whoever does not say that they are in one.
    var awaits = rule.reach.some(function (test) { return test.test === "business" && holds(test, reader) === OPEN; });
    if (awaits) return point("unclear", best);
    if (grades[within.grade].tone === "no") return point("unclear", unclear);
    if (beyond === NO && rule.measure.length) return point("met", best);
    if (rule.sort === "duty") return point("unclear", best);
    return point("unclear", within.grade);
  }

  // What a reader does not say is as the use takes it.
  function merged(reader, given) {
    var res = Object.assign({}, given);
    Object.keys(reader).forEach(function (key) {
      var value = reader[key];
      if (said(value) && !(Array.isArray(value) && !value.length)) res[key] = value;
    });
    return res;
  }

  // The texts of a rule, in the order of its `says`.
  var spoken = { excludes: 0, unclear: 1, conditional: 2, holds: 3, met: 3 };

  // The answer of one edition to one use: its grade, a place in `ajar.answers.grades`, and the points that reach the
  // reader, most decisive first, each with its rule, its standing, its own grade and its text.
  ajar.answer = function (set, use, reader) {
    var table = ajar.answers;
    var about = merged(reader, table.uses[use].reader);
    var best = null;
    table.sets[set].forEach(function (way) {
      var points = way.map(function (at) { return weigh(table.rules[at], about); });
      var grade = Math.min.apply(null, [table.grades.length - 1].concat(points.map(function (it) { return it.grade; })));
      if (!best || grade > best.grade || (grade === best.grade && points.length < best.points.length)) {
        best = { grade: grade, points: points };
      }
    });
    var res = best || { grade: table.grades.length - 1, points: [] };
    res.points = res.points.filter(function (it) { return it.standing !== "apart"; })
      .sort(function (one, other) { return one.grade - other.grade; });
    res.points.forEach(function (it) { it.text = table.texts[it.rule.says[spoken[it.standing]]]; });
    return res;
  };

  // What is shown of an answer: of one that excludes, what excludes; of one that is open, that and what is open; else
  // everything. What the reader already meets stands apart. As in `src/view/answers.rs`.
  ajar.told = function (answer) {
    var grades = ajar.answers.grades;
    function is(tones, grade) { return tones.indexOf(grades[grade].tone) >= 0; }
    var yes = ["yes", "notices", "owed", "limits"];
    var texts = {};
    var points = answer.points.filter(function (it) {
      var silent = it.rule.sort === "suit" && it.grade === grades.length - 1;
      var again = silent || Object.prototype.hasOwnProperty.call(texts, it.text);
      if (!again) texts[it.text] = true;
      return !again;
    });
    // A purpose is that of the use, and goes on to bind.
    function met(it) {
      return it.standing === "met" && !it.rule.measure.some(function (test) { return test.test === "purpose"; });
    }
    return {
      points: points.filter(function (it) {
        var matters = is(yes, answer.grade) || it.grade === answer.grade || (is(["open"], it.grade) && !is(["no"], answer.grade));
        return !met(it) && matters;
      }),
      met: points.filter(function (it) { return met(it) && !is(["no"], answer.grade); })
    };
  };
})();
