//! Pages that say who we are and how things go here.

pub mod house_rules;
pub mod how_it_works;
pub mod imprint;
pub mod privacy;

use serde::Serialize;

use crate::config::Operator;

/// Who runs the portal, as pages show it.
#[derive(Serialize)]
struct OperatorView<'a> {
    name: &'a str,
    address: Vec<&'a str>,
    email: &'a str,
    phone: Option<&'a str>,
    register: Option<&'a str>,
    vat_id: Option<&'a str>,
    responsible: Option<&'a str>,
}

/// The operator, if the settings name one.
fn operator(settings: &Operator) -> Option<OperatorView<'_>> {
    fn some(text: &str) -> Option<&str> {
        Some(text.trim()).filter(|text| !text.is_empty())
    }
    Some(OperatorView {
        name: some(&settings.operator_name)?,
        address: settings.operator_address.split(',').filter_map(some).collect(),
        email: &settings.operator_email,
        phone: some(&settings.operator_phone),
        register: some(&settings.operator_register),
        vat_id: some(&settings.operator_vat_id),
        responsible: some(&settings.operator_responsible),
    })
}
