//! Where names stand that are set in columns, of which long ones are set in several: at one size, as many as there is
//! room for.

use super::sheet::number;

/// How far a name is from the next, as a share of its size.
pub(super) const PITCH: f64 = 1.4;
/// The largest share of its size that is kept for one name: a longer one is set smaller.
const LONGEST: f64 = 13.0;
/// How many parts a column has at most: narrower ones would hold no name.
const MOST: usize = 40;
/// What stays free on the right of each part, as a share of the size.
const GAP: f64 = 1.0;

/// Columns of names, all at one size.
pub(super) struct Grid {
    pub(super) size: f64,
    pub(super) columns: Vec<GridColumn>,
}

/// The names of a column, set in parts side by side.
pub(super) struct GridColumn {
    /// How wide it is in all.
    pub(super) wide: f64,
    parts: Vec<f64>,
    count: usize,
    /// How many names stand one below the other.
    rows: usize,
}

/// Where a name stands in its column: its left edge, its line, and how wide it may be.
pub(super) struct GridSpot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) room: f64,
}

impl GridColumn {
    /// How many names have no place.
    pub(super) fn hidden(&self) -> usize {
        self.count.saturating_sub(self.parts.len() * self.rows)
    }

    /// With fewer names one below the other, in as many parts, each as wide as its names want to be, as have room.
    pub(super) fn shorten(&mut self, names: &[f64], rows: usize, size: f64) {
        let mut parts = widths(names, rows, size);
        parts.truncate(self.parts.len());
        while parts.len() > 1 && parts.iter().sum::<f64>() > self.wide {
            parts.pop();
        }
        let share = self.wide / parts.iter().sum::<f64>().max(1.0);
        self.parts = parts.iter().map(|it| it * share).collect();
        self.rows = rows;
    }
}

impl Grid {
    /// Names of so many units of their size in each column, whose heads are at least so wide, in a place so wide and high.
    pub(super) fn new(names: &[Vec<f64>], heads: &[f64], size: f64, (room, high): (f64, f64)) -> Self {
        let rows = rows(high, size);
        let parts: Vec<Vec<f64>> = names.iter().map(|it| widths(it, rows, size)).collect();
        let mut shown: Vec<usize> = parts.iter().map(|it| it.len().min(1)).collect();
        let total = |shown: &[usize]| -> f64 {
            let wide = |(at, head): (usize, &f64)| parts[at][..shown[at]].iter().sum::<f64>().max(*head);
            heads.iter().enumerate().map(wide).sum()
        };
        // The column of which the largest share is hidden has the next part, as long as there is room for one of some column.
        let mut full = vec![false; names.len()];
        loop {
            let hidden = |at: usize| names[at].len().saturating_sub(shown[at] * rows);
            let Some(at) = (0..names.len())
                .filter(|at| !full[*at] && hidden(*at) > 0 && shown[*at] < parts[*at].len())
                .max_by_key(|at| (hidden(*at) * 1000 / names[*at].len(), *at))
            else {
                break;
            };
            shown[at] += 1;
            if total(&shown) > room {
                shown[at] -= 1;
                full[at] = true;
            }
        }
        let stretch = room / total(&shown);
        let column = |(at, head): (usize, &f64)| {
            let own: f64 = parts[at][..shown[at]].iter().sum();
            let wide = own.max(*head) * stretch;
            let share = wide / own.max(1.0);
            let parts = parts[at][..shown[at]].iter().map(|part| part * share).collect();
            GridColumn { wide, parts, count: names[at].len(), rows }
        };
        Self { size, columns: heads.iter().enumerate().map(column).collect() }
    }

    /// How large a door beside a name is.
    pub(super) fn scale(&self) -> f64 {
        self.size * 0.85 / 24.0
    }

    /// How far a name is from the left edge of its door.
    pub(super) fn indent(&self) -> f64 {
        indent(self.size)
    }

    /// The places of the names that have one.
    pub(super) fn places(&self, column: &GridColumn) -> impl Iterator<Item = GridSpot> {
        let shown = column.count - column.hidden();
        (0..shown).map(|at| self.place(column, at))
    }

    /// How high the names of a column are.
    pub(super) fn high(&self, column: &GridColumn) -> f64 {
        number(column.rows.min(column.count)) * PITCH * self.size
    }

    fn place(&self, column: &GridColumn, at: usize) -> GridSpot {
        let (part, row) = (at / column.rows, at % column.rows);
        let x: f64 = column.parts[..part].iter().sum();
        let room = column.parts[part] - indent(self.size) - GAP * self.size;
        GridSpot { x, y: (number(row) + 0.8) * PITCH * self.size, room }
    }
}

fn indent(size: f64) -> f64 {
    size * 1.25
}

/// How wide each part of a column wants to be: a door, its longest name, and a gap. No more than so many stand side by side.
fn widths(names: &[f64], rows: usize, size: f64) -> Vec<f64> {
    let longest = |part: &[f64]| part.iter().copied().fold(0.0, f64::max);
    let part = |names: &[f64]| longest(names).min(LONGEST) * size + indent(size) + GAP * size;
    names.chunks(rows).take(MOST).map(part).collect()
}

/// How many names have room one below the other.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozen rows")]
pub(super) fn rows(high: f64, size: f64) -> usize {
    (high / (size * PITCH)).floor().clamp(2.0, 1000.0) as usize
}

#[cfg(test)]
mod tests {
    use super::{Grid, GridColumn};

    /// Columns of so many names, in a place of 1000 by 400.
    fn grid(counts: [usize; 3], size: f64) -> Grid {
        let names: Vec<Vec<f64>> = counts.iter().map(|it| vec![8.4; *it]).collect();
        Grid::new(&names, &[100.0; 3], size, (1000.0, 400.0))
    }

    #[test]
    fn every_name_has_a_place_of_its_own_inside_or_is_counted() {
        for (counts, size) in [([3, 20, 5], 13.0), ([9, 74, 91], 11.0), ([0, 400, 4000], 9.0), ([0, 0, 1], 14.0)] {
            let grid = grid(counts, size);
            let all: f64 = grid.columns.iter().map(|it| it.wide).sum();
            assert!((all - 1000.0).abs() < 0.01, "{all}");
            for (column, count) in grid.columns.iter().zip(counts) {
                let places: Vec<_> = grid.places(column).collect();
                assert_eq!(places.len() + column.hidden(), count);
                assert!(places.iter().all(|it| it.y <= 400.0 && it.room > 0.0 && it.x + it.room <= column.wide));
                let mut spots: Vec<String> = places.iter().map(|it| format!("{:.1} {:.1}", it.x, it.y)).collect();
                spots.sort();
                spots.dedup();
                assert_eq!(spots.len(), places.len());
            }
        }
        let hidden = |grid: Grid| grid.columns.iter().map(GridColumn::hidden).sum::<usize>();
        assert_eq!(hidden(grid([3, 20, 5], 13.0)), 0);
        assert!(hidden(grid([0, 400, 4000], 9.0)) > 3000);
    }
}
