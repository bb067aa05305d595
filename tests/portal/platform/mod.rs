mod disk;
mod ids;
mod sealing;
mod spreadsheet;
mod totp;
