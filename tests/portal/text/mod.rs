mod mail_address;
