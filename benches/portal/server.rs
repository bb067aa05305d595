//! The portal on a port of its own, with one more address that answers any page from memory.

use std::net::TcpListener;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use actix_web::middleware::{Compress, from_fn};
use actix_web::rt::System;
use actix_web::web::{self as actix, Data};
use actix_web::{HttpResponse, HttpServer};
use echolot::app::App;
use echolot::web::{frame, routes};

use crate::measured::compare;

/// Requests of one round.
const REQUESTS: usize = 40;

type Memory = Mutex<Vec<Vec<u8>>>;

/// A serving portal, until the process ends.
pub struct Server {
    address: String,
    memory: Arc<Memory>,
    agent: ureq::Agent,
    asked: AtomicU32,
}

impl Server {
    pub fn start(app: &App) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let memory: Arc<Memory> = Arc::default();
        let (app, served) = (Data::new(app.clone()), Data::from(Arc::clone(&memory)));
        std::thread::spawn(move || {
            let serve = async move { serve(app, served, listener).await.expect("a server") };
            System::new().block_on(serve);
        });
        let agent = ureq::Agent::config_builder().http_status_as_error(true).build().new_agent();
        Self { address, memory, agent, asked: AtomicU32::new(0) }
    }

    /// The page at `path`, for the owner of a session or for everybody.
    pub fn get(&self, path: &str, session: Option<&str>) -> Vec<u8> {
        let [_, a, b, c] = self.asked.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let mut request = self
            .agent
            .get(format!("http://{}{path}", self.address))
            .header("x-forwarded-for", format!("10.{a}.{b}.{c}"));
        if let Some(token) = session {
            request = request.header("cookie", format!("session={token}"));
        }
        request.call().expect("an answer").body_mut().read_to_vec().expect("a body")
    }

    /// Prints what the page costs beside one of its size from memory.
    pub fn measure(&self, name: &str, path: &str, session: Option<&str>) {
        let page = self.get(path, session);
        let size = page.len();
        let nth = {
            let mut pages = self.memory.lock().expect("nobody panics with it");
            pages.push(page);
            pages.len() - 1
        };
        let from_memory = format!("/healthz/{nth}");
        let found =
            compare(REQUESTS, || drop(self.get(path, session)), || drop(self.get(&from_memory, session)));
        println!(
            "{name:42} {size:>7} bytes {:>8.2} ms {:>7.1} times a page from memory",
            found.one, found.ratio
        );
    }
}

async fn serve(app: Data<App>, memory: Data<Memory>, listener: TcpListener) -> std::io::Result<()> {
    let server = HttpServer::new(move || {
        let kept = |pages: Data<Memory>, nth: actix::Path<usize>| async move {
            let page = pages.lock().expect("nobody panics with it")[*nth].clone();
            HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page)
        };
        actix_web::App::new()
            .app_data(app.clone())
            .app_data(memory.clone())
            .wrap(from_fn(frame::surround))
            .wrap(Compress::default())
            .route("/healthz/{nth}", actix::get().to(kept))
            .configure(routes)
    });
    server.workers(1).listen(listener)?.run().await
}
