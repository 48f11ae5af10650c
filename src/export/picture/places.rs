//! Where the doors of all models stand: those with their names, and below them those for whose names there is no room.

use super::grid::{Grid, GridColumn, PITCH, rows};
use super::sheet::{ROOM, number};

/// How large names are: where they all have room, and where they have not. At 1200 pixels, smaller ones cannot be read.
const SIZE: f64 = 14.0;
const SMALL: f64 = 13.0;
/// How high the line is that says how many have no name, and how far doors below it are from one another, as a share of
/// their width.
pub(super) const LABEL: f64 = 22.0;
pub(super) const ASIDE: f64 = 1.35;
/// What stays free on the right of a column.
pub(super) const GAP: f64 = 14.0;
/// How wide doors without names are: as those with names, and narrower where they are many.
const DOORS: [f64; 4] = [11.0, 9.0, 7.0, 5.0];
/// How high the drawing of all names may be, without its head: what is higher is no picture any more.
const HIGHEST: f64 = 3000.0;

/// What is to be placed, for each column.
pub(super) struct DoorWish {
    /// How wide each name is, in units of its size.
    pub(super) names: Vec<Vec<f64>>,
    /// How many have no name here in any case.
    pub(super) unnamed: Vec<usize>,
    /// How wide the head is at least.
    pub(super) heads: Vec<f64>,
}

/// Where all stand.
pub(super) struct DoorPlan {
    pub(super) grid: Grid,
    /// What is below the names, for each column.
    pub(super) tails: Vec<Tail>,
}

/// The doors without names below a column: how many there are, in how many rows, and how wide each is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tail {
    pub(super) count: usize,
    pub(super) rows: usize,
    pub(super) wide: f64,
}

impl Tail {
    /// How far its rows are from one another: doors are as 18 to 24.
    pub(super) fn pitch(self) -> f64 {
        self.wide * 24.0 / 18.0 + 4.0
    }

    fn high(self) -> f64 {
        if self.rows == 0 { 0.0 } else { LABEL + number(self.rows) * self.pitch() }
    }

    /// How many doors stand side by side in a column.
    pub(super) fn across(self, wide: f64) -> usize {
        let mut res = 1;
        while number(res + 1) * self.wide * ASIDE <= wide - GAP {
            res += 1;
        }
        res
    }
}

impl DoorPlan {
    /// How high the highest column is.
    pub(super) fn high(&self) -> f64 {
        let of = |(column, tail): (&GridColumn, &Tail)| self.grid.high(column) + tail.high();
        self.grid.columns.iter().zip(&self.tails).map(of).fold(0.0, f64::max)
    }
}

impl DoorWish {
    /// All with their names, if there is room for them.
    fn named(&self, size: f64, high: f64) -> Option<DoorPlan> {
        let grid = Grid::new(&self.names, &self.heads, size, (ROOM + GAP, high));
        let is_whole = grid.columns.iter().all(|it| it.hidden() == 0) && self.unnamed.iter().all(|it| *it == 0);
        let tail = Tail { count: 0, rows: 0, wide: DOORS[0] };
        is_whole.then(|| DoorPlan { tails: vec![tail; grid.columns.len()], grid })
    }

    /// As high as there is room: all with their names, or in each column as many as leave room for the doors of the others.
    pub(super) fn within(&self, high: f64) -> DoorPlan {
        self.named(SIZE, high).unwrap_or_else(|| {
            let mut grid = Grid::new(&self.names, &self.heads, SMALL, (ROOM + GAP, high));
            let size = grid.size;
            let columns = grid.columns.iter_mut().zip(&self.names).zip(&self.unnamed);
            let tails = columns.map(|((column, names), unnamed)| tail(column, (names, *unnamed), size, high)).collect();
            DoorPlan { grid, tails }
        })
    }

    /// As high as all names need, and at least as high as that.
    pub(super) fn whole(&self, least: f64) -> DoorPlan {
        let mut high = least;
        while high < HIGHEST {
            if let Some(plan) = self.named(SIZE, high).or_else(|| self.named(SMALL, high)) {
                return plan;
            }
            high += PITCH * SMALL;
        }
        self.within(HIGHEST)
    }
}

/// The doors below a column, for which it has fewer rows of names. Of very many, not even every door has a place.
fn tail(column: &mut GridColumn, (names, unnamed): (&[f64], usize), size: f64, high: f64) -> Tail {
    let mut last = Tail { count: column.hidden() + unnamed, rows: 0, wide: DOORS[0] };
    for wide in DOORS {
        let tails = (0..).map(|rows| Tail { count: 0, rows, wide }).take_while(|it| it.high() <= high / 2.0);
        for it in tails {
            column.shorten(names, rows(high - it.high(), size), size);
            last = Tail { count: column.hidden() + unnamed, ..it };
            if last.count <= last.rows * last.across(column.wide) {
                return last;
            }
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::{DoorPlan, DoorWish};

    fn wish(counts: [usize; 3], unnamed: usize) -> DoorWish {
        DoorWish {
            names: counts.iter().map(|it| vec![8.4; *it]).collect(),
            unnamed: vec![0, unnamed, 0],
            heads: vec![100.0; 3],
        }
    }

    /// Whether each model of a column has a name or a door.
    fn is_whole(plan: &DoorPlan) -> bool {
        let mut columns = plan.grid.columns.iter().zip(&plan.tails);
        columns.all(|(column, tail)| tail.count <= tail.rows * tail.across(column.wide))
    }

    #[test]
    fn every_model_has_a_door_in_a_place_however_high() {
        for (counts, unnamed) in [([3, 20, 5], 0), ([9, 77, 100], 0), ([9, 77, 100], 3), ([0, 400, 1500], 0)] {
            let plan = wish(counts, unnamed).within(370.0);
            assert!(is_whole(&plan), "{counts:?}: {:?}", plan.tails);
            assert!(plan.high() <= 370.0 && plan.grid.size >= 13.0, "{}", plan.high());
            for ((column, tail), count) in plan.grid.columns.iter().zip(&plan.tails).zip(counts) {
                assert_eq!(
                    plan.grid.places(column).count() + tail.count,
                    count + if count == counts[1] { unnamed } else { 0 }
                );
            }
        }
        assert!(wish([3, 20, 5], 0).within(370.0).tails.iter().all(|it| it.count == 0));
        assert!(!is_whole(&wish([0, 0, 40_000], 0).within(370.0)));
    }

    #[test]
    fn what_is_as_high_as_it_needs_names_all() {
        let plan = wish([9, 77, 100], 0).whole(370.0);
        assert!(plan.tails.iter().all(|it| it.count == 0));
        assert!(plan.high() > 370.0 && plan.high() < 1000.0, "{}", plan.high());
        assert!(wish([0, 0, 40_000], 0).whole(370.0).high() <= 3000.0);
    }
}
