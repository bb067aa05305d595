-- Whether a picture is still shown is asked whenever one goes.
CREATE INDEX agencies_logo ON agencies (logo) WHERE logo IS NOT NULL;
