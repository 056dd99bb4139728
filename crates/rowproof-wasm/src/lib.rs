//! The core for browsers.
