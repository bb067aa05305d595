mod badge;
mod city;
mod directory;
mod import;
mod import_command;
mod import_file;
mod listing;
mod own_domain;
pub mod pages;
pub mod profile;
pub mod represented;
mod suggestion;
mod team;

use echolot::domain::actor::Actor;
use echolot::domain::agencies::Agency;
use echolot::domain::agencies::listing::{NewAgency, list};
use echolot::domain::agencies::profile::{Location, Profile};
use echolot::domain::agencies::service::Service;
use echolot::platform::db::Conn;

/// An agency to list: `agency("Nordlicht Personal").at("Hamburg", "DE").sector("IT")`.
pub fn agency(name: &str) -> Draft {
    Draft(NewAgency { name: name.to_owned(), ..NewAgency::default() })
}

pub struct Draft(pub NewAgency);

impl Draft {
    pub fn at(mut self, city: &str, country: &str) -> Self {
        self.0.profile.locations.push(Location::new(city, Some(country)));
        self.country(country)
    }

    pub fn country(mut self, country: &str) -> Self {
        self.0.country = Some(country.to_owned());
        self
    }

    pub fn legal(mut self, name: &str) -> Self {
        self.0.legal_name = Some(name.to_owned());
        self
    }

    pub fn sector(mut self, sector: &str) -> Self {
        self.0.profile.sectors.push(sector.to_owned());
        self
    }

    pub fn service(mut self, service: Service) -> Self {
        self.0.profile.services.push(service);
        self
    }

    /// Lists it.
    pub fn list(mut self, conn: &mut Conn) -> Agency {
        let Profile { locations, services, sectors } = self.0.profile;
        self.0.profile = Profile::new(locations, services, sectors);
        list(conn, Actor::Operator, &self.0).unwrap()
    }
}
