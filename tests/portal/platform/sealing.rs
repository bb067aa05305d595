use echolot::platform::sealing::SealingKey;

#[test]
fn what_is_sealed_opens_for_its_owner_and_under_its_key_only() {
    let key = SealingKey::of(b"one secret");
    let sealed = key.seal(7, b"plain").unwrap();
    assert_eq!(key.open(7, &sealed).unwrap(), b"plain");
    assert!(key.open(8, &sealed).is_err());
    assert!(SealingKey::of(b"another secret").open(7, &sealed).is_err());
    assert!(key.open(7, &sealed[1..]).is_err() && key.open(7, "").is_err());
    assert_ne!(sealed, key.seal(7, b"plain").unwrap());
}

#[test]
fn a_hash_belongs_to_its_owner() {
    let key = SealingKey::of(b"one secret");
    assert_eq!(key.hash(7, "code"), key.hash(7, "code"));
    assert_ne!(key.hash(7, "code"), key.hash(8, "code"));
}
