//! The answer for a reader, worked out from the published files alone: what whoever reads them has to write.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Whether something holds of a reader, in the order in which the first decides among those that must all hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    No,
    Unclear,
    Open,
    Yes,
}

fn all(all: impl Iterator<Item = Holds>) -> Holds {
    all.min().unwrap_or(Holds::Yes)
}

fn any(any: impl Iterator<Item = Holds>) -> Holds {
    let rank = |it: &Holds| [Holds::No, Holds::Open, Holds::Unclear, Holds::Yes].iter().position(|truth| truth == it);
    any.max_by_key(rank).unwrap_or(Holds::No)
}

fn known(truth: bool) -> Holds {
    if truth { Holds::Yes } else { Holds::No }
}

/// The items of a list; none for `null`.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// What stands in `api/v1/` that bears on answers.
pub(super) struct PublishedRules {
    readers: Value,
    conditions: BTreeMap<String, Value>,
    uses: BTreeMap<String, Value>,
    /// Grades, worst first.
    pub(super) grades: Vec<String>,
}

impl PublishedRules {
    pub(super) fn new(readers: Value, conditions: Vec<Value>, uses: Vec<Value>) -> Self {
        let by_id = |items: Vec<Value>| items.into_iter().map(|it| (text(&it["id"]), it)).collect();
        let grades = list(&readers["grades"]).map(|it| text(&it["grade"])).collect();
        Self { readers, conditions: by_id(conditions), uses: by_id(uses), grades }
    }

    /// The grade of an answer for somebody who tells `facts`; what they do not tell is as the use takes it.
    pub(super) fn answer(&self, answer: &Value, facts: &Map<String, Value>) -> &str {
        let mut reader =
            self.uses[answer["usage"].as_str().unwrap()]["reader"].as_object().cloned().unwrap_or_default();
        let told = facts.iter().filter(|it| !it.1.is_null() && it.1.as_array().is_none_or(|list| !list.is_empty()));
        reader.extend(told.map(|(key, value)| (key.clone(), value.clone())));
        let grade = |id: &Value| self.weigh(&self.conditions[id.as_str().unwrap()], &reader);
        let way = |it: &Value| list(&it["conditions"]).map(grade).min().unwrap_or(self.grades.len() - 1);
        &self.grades[list(&answer["ways"]).map(way).max().unwrap()]
    }

    /// What a condition comes to, as a place among the grades.
    fn weigh(&self, condition: &Value, reader: &Map<String, Value>) -> usize {
        let place = |grade: &str| self.grades.iter().position(|it| it == grade).unwrap();
        let of = |key: &str| place(condition[key].as_str().unwrap());
        let (best, measured) = (self.grades.len() - 1, list(&condition["measure"]).next().is_some());
        let reach = all(list(&condition["reach"]).map(|it| self.holds(it, reader)));
        let past = any(list(&condition["measure"]).map(|it| self.holds(it, reader)));
        let within = match past {
            Holds::Yes => of("past"),
            Holds::Unclear => of("doubt"),
            Holds::Open => of("open"),
            Holds::No => of("kept"),
        };
        let awaits =
            list(&condition["reach"]).any(|it| it["test"] == "business" && self.holds(it, reader) == Holds::Open);
        let refuses = self.readers["grades"][within]["refuses"] == true;
        match (reach, past) {
            (Holds::No, _) => best,
            (Holds::Yes, _) => within,
            (Holds::Open, Holds::No | Holds::Open) if measured => within,
            (Holds::Open, _) => of("open"),
            (Holds::Unclear, _) if awaits => best,
            (Holds::Unclear, _) if refuses => place("unclear"),
            (Holds::Unclear, Holds::No) if measured => best,
            (Holds::Unclear, _) if condition["sort"] == "duty" => best,
            (Holds::Unclear, _) => within,
        }
    }

    fn holds(&self, test: &Value, reader: &Map<String, Value>) -> Holds {
        let said = |key: &str| reader.get(key).filter(|it| !it.is_null());
        let truth = |key: &str| said(key).map_or(Holds::Open, |it| known(*it == true));
        match test["test"].as_str().unwrap() {
            "kind" => said("kind").map_or(Holds::Open, |it| among(it, &test["reached"], &test["reached_unclear"])),
            "business" => any(list(&test["businesses"]).map(|it| truth(&it.as_str().unwrap().replace('-', "_")))),
            "number" => any(list(&test["cutoffs"]).map(|it| self.passed(it, reader))),
            "place" => any(list(&test["of"]).map(|of| self.placed(of.as_str().unwrap(), test, reader))),
            "field" => said("field").map_or(Holds::Open, |it| among(it, &test["fields"], &test["fields_unclear"])),
            "practice" => {
                let told = |it: &Value| truth(&it.as_str().unwrap().replace('-', "_"));
                let certain = said("field").is_some_and(|field| list(&test["fields"]).any(|it| it == field));
                let doubtful = |it: &Value| if told(it) == Holds::Yes && !certain { Holds::Unclear } else { told(it) };
                any(list(&test["practices"]).map(told).chain(list(&test["practices_unclear"]).map(doubtful)))
            }
            "purpose" => self.purpose(test, said("kind")),
            "sued" => sued(test, said("sued_licensor"), said("sued_over")),
            "direct" => known(said("in_product").is_none_or(|it| *it != true)),
            "doubt" => Holds::Unclear,
            other => panic!("no such test: {other}"),
        }
    }

    fn placed(&self, of: &str, test: &Value, reader: &Map<String, Value>) -> Holds {
        let one = |key: &str| reader.get(key).filter(|it| !it.is_null()).cloned();
        let used = || one("place_of_use").or_else(|| one("seat")).into_iter().collect::<Vec<_>>();
        let customers: Vec<Value> = reader.get("customers").map_or_else(Vec::new, |it| list(it).cloned().collect());
        let own = match of {
            "seat" => one("seat").into_iter().collect(),
            "use" => used(),
            "output" if customers.is_empty() => used(),
            _ => customers,
        };
        let is_in = |areas: &str, place: &Value| {
            list(&test[areas]).any(|area| {
                area == place || list(&self.readers["areas"][area.as_str().unwrap()]).any(|member| member == place)
            })
        };
        match () {
            () if own.is_empty() => Holds::Open,
            () if own.iter().any(|place| is_in("regions", place)) => Holds::Yes,
            () if own.iter().any(|place| is_in("regions_unclear", place)) => Holds::Unclear,
            () => Holds::No,
        }
    }

    fn purpose(&self, test: &Value, kind: Option<&Value>) -> Holds {
        let fits = |it: &&Value| it["aim"] == test["aim"] && kind.is_none_or(|kind| it["kind"] == *kind);
        let truth = |it: &Value| match among(&it["purpose"], &test["purposes"], &test["purposes_unclear"]) {
            Holds::Yes => Holds::No,
            Holds::No => Holds::Yes,
            other => other,
        };
        let truths: Vec<Holds> = list(&self.readers["purposes"]).filter(fits).map(truth).collect();
        if truths.iter().all(|it| *it == truths[0]) { truths[0] } else { Holds::Open }
    }

    fn passed(&self, cutoff: &Value, reader: &Map<String, Value>) -> Holds {
        let whole = || past(cutoff, self.number(cutoff, "licensee", reader));
        let part = || past(cutoff, self.number(cutoff, "product", reader));
        match cutoff["counted"].as_str().unwrap() {
            "product" => part(),
            "licensee" | "licensee-and-affiliates" => whole(),
            "licensee-and-employer" => match reader.get("employer_monthly_revenue").and_then(Value::as_u64) {
                Some(number) => {
                    any([past(cutoff, (number, number)), whole()].into_iter().filter(|it| *it != Holds::Open))
                }
                None => whole(),
            },
            _ => match (whole(), part()) {
                (whole, part) if whole == part => whole,
                (Holds::Open, told) | (told, Holds::Open) => told,
                _ => Holds::Unclear,
            },
        }
    }

    /// At least, and at most.
    fn number(&self, cutoff: &Value, counted: &str, reader: &Map<String, Value>) -> (u64, u64) {
        let fits =
            |it: &&Value| it["metric"] == cutoff["metric"] && it["when"] == cutoff["when"] && it["counted"] == counted;
        let row = list(&self.readers["numbers"]).find(fits).unwrap();
        let told = |key: &str| -> Vec<u64> {
            list(&row[key]).filter_map(|fact| reader.get(fact.as_str().unwrap())?.as_u64()).collect()
        };
        match told("exact").first() {
            Some(number) => (*number, *number),
            None => {
                let least = told("at_least").into_iter().max().unwrap_or(0);
                (least, told("at_most").into_iter().min().unwrap_or(u64::MAX))
            }
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn sued(test: &Value, told: Option<&Value>, suit: Option<&Value>) -> Holds {
    let counts = |it: &str| list(&test["suits"]).any(|suit| suit == it);
    match suit.and_then(Value::as_str) {
        None if told.is_none() => Holds::No,
        _ if told.is_some_and(|it| *it == false) => Holds::No,
        _ if counts("any") => Holds::Yes,
        Some(suit @ ("patent" | "copyright")) if list(&test["suits"]).next().is_some() => known(counts(suit)),
        _ if test["any_suit"] == true => Holds::Yes,
        _ => Holds::Unclear,
    }
}

fn among(it: &Value, reached: &Value, unclear: &Value) -> Holds {
    match () {
        () if list(reached).any(|other| other == it) => Holds::Yes,
        () if list(unclear).any(|other| other == it) => Holds::Unclear,
        () => Holds::No,
    }
}

fn past(cutoff: &Value, (least, most): (u64, u64)) -> Holds {
    let value = cutoff["value"].as_u64().unwrap();
    match cutoff["op"].as_str().unwrap() {
        _ if least > value => Holds::Yes,
        _ if most < value => Holds::No,
        op if least < most && (most > value || op != ">") => Holds::Open,
        ">" => Holds::No,
        ">=" => Holds::Yes,
        _ => Holds::Unclear,
    }
}
