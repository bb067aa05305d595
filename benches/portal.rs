//! What a page costs beside a page of the same size that the same server answers from memory, and whether
//! publishing costs more where an agency has more reviews. Everything is a ratio within one run, because
//! machines differ and are noisy; each figure is the median of several rounds taken in turn.
//!
//!     cargo bench                          1,000 and 200,000 reviews (the databases are made once, in target/bench)
//!     ECHOLOT_BENCH=1000 cargo bench       1,000 reviews only

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use actix_web::middleware::{Compress, from_fn};
use actix_web::rt::System;
use actix_web::web::{self as actix, Data};
use actix_web::{HttpResponse, HttpServer};
use clap::Parser;
use echolot::app::App;
use echolot::cli::Cli;
use echolot::cli::synth;
use echolot::platform::db::{Db, migrations};
use echolot::web::{frame, routes};

/// Requests of one round.
const REQUESTS: usize = 40;
/// Rounds, of which the median counts.
const ROUNDS: usize = 9;

type Pages = Arc<Mutex<Vec<Vec<u8>>>>;

fn main() {
    let sizes = std::env::var("ECHOLOT_BENCH").unwrap_or_else(|_| "1000,200000".to_owned());
    for reviews in sizes.split(',').map(|size| size.trim().parse::<usize>().expect("a number of reviews")) {
        let agencies = (reviews / 50).clamp(100, 4000);
        println!("\n{reviews} reviews of {agencies} agencies");
        let url = database(agencies, reviews);
        pages(&url);
        publishing(&url);
    }
}

/// The database of this size, made once.
fn database(agencies: usize, reviews: usize) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    std::fs::create_dir_all(&folder).expect("a folder for the databases");
    let file = folder.join(format!("{reviews}.db"));
    let url = format!("sqlite:{}", file.display());
    if !file.exists() {
        let half = folder.join(format!("{reviews}.half.db"));
        let _ = std::fs::remove_file(&half);
        let secret =
            echolot::platform::sealing::SealingKey::of(b"a secret for benches, forty characters long");
        let db = Db::open(&format!("sqlite:{}", half.display())).expect("a database").keyed(secret);
        migrations::apply(&db).expect("migrations");
        synth::load(&db, agencies, reviews, |done| eprint!("\r{done} ")).expect("synthetic reviews");
        echolot::platform::db::backup::write(&db, &file).expect("a copy");
    }
    url
}

fn app(url: &str, bind: &str) -> App {
    let secret = ["--secret-key", "a secret for benches, forty characters long"];
    let options = ["echolot", "--database-url", url, "--bind", bind].into_iter().chain(secret);
    let config = Cli::parse_from(options).settings.check().expect("settings");
    App::build(config).expect("an app")
}

fn pages(url: &str) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let app = Data::new(app(url, &address));
    let memory: Pages = Arc::default();
    let served = Data::from(Arc::clone(&memory));
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let server = HttpServer::new(move || {
                let kept = |pages: Data<Mutex<Vec<Vec<u8>>>>, nth: actix::Path<usize>| async move {
                    let page = pages.lock().expect("nobody panics with it")[*nth].clone();
                    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page)
                };
                actix_web::App::new()
                    .app_data(app.clone())
                    .app_data(served.clone())
                    .wrap(from_fn(frame::surround))
                    .wrap(Compress::default())
                    .route("/healthz/{nth}", actix::get().to(kept))
                    .configure(routes)
            });
            server.workers(1).listen(listener).expect("a listener").run().await.expect("a server");
        });
    });
    std::thread::sleep(std::time::Duration::from_millis(300));
    let agent = ureq::Agent::config_builder().http_status_as_error(true).build().new_agent();
    let get = |path: &str| -> Vec<u8> {
        let mut response = agent.get(format!("http://{address}{path}")).call().expect("an answer");
        response.body_mut().read_to_vec().expect("a body")
    };
    let big = "nordpersonal-0";
    for (name, path) in [
        ("scorecard of the largest agency", format!("/de/agencies/{big}")),
        ("directory, first page", "/de/agencies".to_owned()),
        ("directory, search", "/de/agencies?q=alsterpersonal".to_owned()),
        ("directory, search with a typing error", "/de/agencies?q=alsterpresonal".to_owned()),
        ("home", "/de".to_owned()),
    ] {
        let page = get(&path);
        let (size, nth) = (page.len(), {
            let mut pages = memory.lock().expect("nobody panics with it");
            pages.push(page);
            pages.len() - 1
        });
        let ratio = ratio(|| drop(get(&path)), || drop(get(&format!("/healthz/{nth}"))));
        println!("{name:40} {size:>7} bytes, {ratio:>6.1} times a page from memory");
    }
}

/// How many times longer `one` takes than `other`: the median over rounds taken in turn.
fn ratio(one: impl Fn(), other: impl Fn()) -> f64 {
    let time = |work: &dyn Fn()| {
        let begun = Instant::now();
        (0..REQUESTS).for_each(|_| work());
        begun.elapsed().as_secs_f64()
    };
    time(&one);
    time(&other);
    let mut ratios: Vec<f64> = (0..ROUNDS).map(|_| time(&one) / time(&other)).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ROUNDS / 2]
}

/// Publishing for the largest agency (a fifth of all reviews) beside publishing for a small one.
fn publishing(url: &str) {
    let app = app(url, "127.0.0.1:1");
    let time = |slug: &str, round: usize| {
        let begun = Instant::now();
        for nth in 0..10 {
            synth::publish_one(&app.db, slug, round * 10 + nth).expect("a publication");
        }
        begun.elapsed().as_secs_f64()
    };
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|round| time("nordpersonal-0", 2 * round) / time("alsterpersonal-1", 2 * round + 1))
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "{:40} {:>22.2} times that of a small one",
        "publishing for the largest agency",
        ratios[ROUNDS / 2]
    );
}
