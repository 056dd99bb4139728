//! Serves the finished page on this machine.

use crate::{project, web};
use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

/// Builds the page, serves it until interrupted, and prints its address.
/// When the port is taken, the next free one is used.
pub fn run(port: u16) -> Result<()> {
    web::run()?;
    let port = free_port(port)?;
    let mut server = start(port)?;
    wait_until_answering(&mut server, port)?;
    println!("\nRowproof is at http://127.0.0.1:{port}/  (Ctrl+C stops it)");
    println!("The same page from disk: {}", web::page().display());
    let status = server.wait()?;
    if status.success() { Ok(()) } else { bail!("the server stopped with {status}") }
}

fn start(port: u16) -> Result<Child> {
    Command::new("node")
        .arg("node_modules/vite/bin/vite.js")
        .args(["preview", "--host", "127.0.0.1", "--strictPort", "--logLevel", "warn", "--port"])
        .arg(port.to_string())
        .current_dir(project::web())
        .spawn()
        .context("cannot start the server")
}

fn free_port(first: u16) -> Result<u16> {
    let last = first.saturating_add(100);
    (first..=last)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .with_context(|| format!("no free port between {first} and {last}"))
}

fn wait_until_answering(server: &mut Child, port: u16) -> Result<()> {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = server.try_wait()? {
            bail!("the server stopped with {status}");
        }
        sleep(Duration::from_millis(50));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::free_port;
    use std::net::{Ipv4Addr, TcpListener};

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_port(port).unwrap() > port);
    }
}
