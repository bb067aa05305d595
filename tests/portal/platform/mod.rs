mod disk;
mod sealing;
mod spreadsheet;
mod totp;
