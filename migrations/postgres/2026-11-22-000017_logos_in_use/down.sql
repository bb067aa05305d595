DROP INDEX agencies_logo;
