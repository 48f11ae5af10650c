//! `leaf(step = 3)`: how a component draws the door of a step.

use crate::view::DoorView;
use tera::value::Value;
use tera::{Function, Kwargs, State, TeraResult};

/// The door at a step of the site's own ladder: its `leaf`, `edge`, `knob` and `glyph`; nothing where there is no such
/// step, or no ladder. Components see nothing of a site but their arguments, so this is asked for, as messages are. It
/// is pure: the same step gives the same door.
pub(super) struct Leaf(Vec<Value>);

impl Leaf {
    pub(super) fn new(doors: &[DoorView]) -> Self {
        Self(doors.iter().map(Value::from_serializable).collect())
    }
}

impl Function<TeraResult<Value>> for Leaf {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let step: usize = kwargs.must_get("step")?;
        Ok(self.0.get(step).cloned().unwrap_or_else(Value::none))
    }
}
