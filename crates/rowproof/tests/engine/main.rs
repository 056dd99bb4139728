//! The engine as a whole: what always holds, every rule's example, and the literate suite.

mod headings;
mod invariants;
mod pass;
mod recipes;
mod rules;
mod suite;
mod window;
