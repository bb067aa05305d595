use echolot::platform::spreadsheet::file;

#[test]
fn formulas_become_texts_and_quotes_stay_quotes() {
    let rows = [["=1+1", "-2"], ["@SUM(A1)", "a \"b\", c"]].map(|row| row.map(str::to_owned));
    let text = String::from_utf8(file(["one", "two"], rows).unwrap()).unwrap();
    assert_eq!(text, "one,two\n'=1+1,'-2\n'@SUM(A1),\"a \"\"b\"\", c\"\n");
}
