//! The tables of both databases as diesel sees them. The search tables differ between the two and are
//! reached through `domain::search` alone. A test compares this page with the migrated databases.

diesel::table! {
    accounts (id) {
        id -> BigInt,
        email -> Text,
        email_key -> Text,
        person_key -> Text,
        password_hash -> Nullable<Text>,
        locale -> Text,
        state -> Text,
        created_at -> Timestamp,
        suspended_until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    staff (account_id) {
        account_id -> BigInt,
        role -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        account_id -> BigInt,
        token_hash -> Text,
        user_agent -> Text,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
        second_factor_at -> Nullable<Timestamp>,
        sudo_until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    second_factors (account_id) {
        account_id -> BigInt,
        sealed_secret -> Text,
        used_step -> BigInt,
        created_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    recovery_codes (account_id, code_hash) {
        account_id -> BigInt,
        code_hash -> Text,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    second_factor_resets (account_id) {
        account_id -> BigInt,
        requested_at -> Timestamp,
        due_at -> Timestamp,
    }
}

diesel::table! {
    measures (id) {
        id -> BigInt,
        account_id -> BigInt,
        kind -> Text,
        rule -> Text,
        explanation -> Text,
        taken_by -> BigInt,
        taken_at -> Timestamp,
        ends_at -> Nullable<Timestamp>,
        lifted_at -> Nullable<Timestamp>,
        decision_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    mail_links (id) {
        id -> BigInt,
        token_hash -> Text,
        purpose -> Text,
        email -> Text,
        account_id -> Nullable<BigInt>,
        draft_id -> Nullable<BigInt>,
        password_hash -> Nullable<Text>,
        locale -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    limit_counts (limit_name, key_hash, window_start) {
        limit_name -> Text,
        key_hash -> Text,
        window_start -> Timestamp,
        used -> Integer,
    }
}

diesel::table! {
    agencies (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        name_key -> Text,
        legal_name -> Nullable<Text>,
        country -> Nullable<Text>,
        website -> Nullable<Text>,
        description -> Nullable<Text>,
        state -> Text,
        merged_into -> Nullable<BigInt>,
        source -> Nullable<Text>,
        suggested_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        permit -> Nullable<Text>,
        registry_number -> Nullable<Text>,
        logo -> Nullable<Text>,
    }
}

diesel::table! {
    logos (hash) {
        hash -> Text,
        bytes -> Binary,
        width -> Integer,
        height -> Integer,
        created_at -> Timestamp,
    }
}

diesel::table! {
    former_names (agency_id, name_key) {
        agency_id -> BigInt,
        name_key -> Text,
        name -> Text,
        until -> Timestamp,
    }
}

diesel::table! {
    agency_revisions (id) {
        id -> BigInt,
        agency_id -> BigInt,
        actor_kind -> Text,
        author_id -> Nullable<BigInt>,
        state -> Text,
        name -> Text,
        legal_name -> Nullable<Text>,
        website -> Nullable<Text>,
        description -> Nullable<Text>,
        logo -> Nullable<Text>,
        old_name -> Text,
        old_legal_name -> Nullable<Text>,
        old_website -> Nullable<Text>,
        old_description -> Nullable<Text>,
        old_logo -> Nullable<Text>,
        rule -> Nullable<Text>,
        explanation -> Text,
        proposed_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    agency_locations (id) {
        id -> BigInt,
        agency_id -> BigInt,
        city -> Text,
        city_key -> Text,
        country -> Nullable<Text>,
    }
}

diesel::table! {
    suggestion_addresses (agency_id) {
        agency_id -> BigInt,
        email -> Text,
        locale -> Text,
    }
}

diesel::table! {
    agency_services (agency_id, service) {
        agency_id -> BigInt,
        service -> Text,
    }
}

diesel::table! {
    agency_sectors (agency_id, sector_key) {
        agency_id -> BigInt,
        sector -> Text,
        sector_key -> Text,
    }
}

diesel::table! {
    representatives (agency_id, account_id) {
        agency_id -> BigInt,
        account_id -> BigInt,
        role -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    claims (id) {
        id -> BigInt,
        agency_id -> BigInt,
        account_id -> BigInt,
        open_key -> Nullable<Text>,
        state -> Text,
        address -> Nullable<Text>,
        token_hash -> Nullable<Text>,
        explanation -> Text,
        refusal -> Text,
        created_at -> Timestamp,
        answer_due_at -> Nullable<Timestamp>,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invitations (id) {
        id -> BigInt,
        agency_id -> BigInt,
        open_key -> Nullable<Text>,
        email -> Text,
        token_hash -> Nullable<Text>,
        role -> Text,
        invited_by -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    review_drafts (id) {
        id -> BigInt,
        token_hash -> Text,
        agency_id -> BigInt,
        account_id -> Nullable<BigInt>,
        email -> Nullable<Text>,
        kind -> Text,
        content -> Text,
        locale -> Text,
        review_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        written_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reviews (id) {
        id -> BigInt,
        agency_id -> BigInt,
        account_id -> Nullable<BigInt>,
        person_key -> Text,
        kind -> Text,
        side -> Text,
        proof -> Text,
        state -> Text,
        ended_rule -> Nullable<Text>,
        submitted_at -> Timestamp,
        state_changed_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        published_order -> Nullable<BigInt>,
        stars -> Nullable<Integer>,
        stage -> Text,
        outcome -> Text,
        language -> Text,
    }
}

diesel::table! {
    review_versions (id) {
        id -> BigInt,
        review_id -> BigInt,
        number -> Integer,
        state -> Text,
        service -> Text,
        stage -> Text,
        outcome -> Text,
        experienced_on -> Date,
        came_back -> Nullable<Text>,
        feedback_days -> Nullable<Integer>,
        still_waiting -> Bool,
        chased -> Integer,
        silent_party -> Nullable<Text>,
        position_title -> Nullable<Text>,
        contact_channels -> Text,
        title -> Text,
        went_well -> Text,
        went_wrong -> Text,
        advice -> Text,
        language -> Text,
        submitted_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    review_ratings (version_id, criterion) {
        version_id -> BigInt,
        criterion -> Text,
        stars -> Integer,
    }
}

diesel::table! {
    follow_ups (id) {
        id -> BigInt,
        review_id -> BigInt,
        moment -> Text,
        happened_on -> Date,
        body -> Text,
        language -> Text,
        state -> Text,
        open_moment -> Nullable<Text>,
        submitted_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    follow_up_ratings (follow_up_id, criterion) {
        follow_up_id -> BigInt,
        criterion -> Text,
        stars -> Integer,
    }
}

diesel::table! {
    response_drafts (review_id) {
        review_id -> BigInt,
        body -> Text,
        cause -> Text,
        changes -> Text,
        language -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    responses (id) {
        id -> BigInt,
        review_id -> BigInt,
        open_review -> Nullable<BigInt>,
        state -> Text,
        body -> Text,
        cause -> Nullable<Text>,
        changes -> Text,
        language -> Text,
        account_id -> BigInt,
        submitted_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    reviewing_periods (agency_id, person_key) {
        agency_id -> BigInt,
        person_key -> Text,
        review_id -> BigInt,
        ends_at -> Timestamp,
    }
}

diesel::table! {
    cases (id) {
        id -> BigInt,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        open_subject -> Nullable<Text>,
        agency_id -> Nullable<BigInt>,
        author_id -> Nullable<BigInt>,
        language -> Text,
        state -> Text,
        version -> Integer,
        opened_at -> Timestamp,
        due_at -> Timestamp,
        holder_id -> Nullable<BigInt>,
        held_until -> Nullable<Timestamp>,
        decided_at -> Nullable<Timestamp>,
        barred_id -> Nullable<BigInt>,
        risk -> Integer,
        signals_at -> Nullable<Timestamp>,
        due_hour -> BigInt,
        handed_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    case_signals (case_id, signal) {
        case_id -> BigInt,
        signal -> Text,
        points -> Integer,
        seen -> Text,
    }
}

diesel::table! {
    signal_switches (signal) {
        signal -> Text,
        is_on -> Bool,
        switched_by -> BigInt,
        switched_at -> Timestamp,
    }
}

diesel::table! {
    text_bands (band, subject_id, subject_kind) {
        band -> BigInt,
        subject_id -> BigInt,
        subject_kind -> Text,
    }
}

diesel::table! {
    review_networks (id) {
        id -> BigInt,
        review_id -> BigInt,
        network_key -> Text,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    case_notes (id) {
        id -> BigInt,
        case_id -> BigInt,
        moderator_id -> BigInt,
        body -> Text,
        written_at -> Timestamp,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        case_id -> BigInt,
        moderator_id -> BigInt,
        outcome -> Text,
        rule -> Nullable<Text>,
        explanation -> Text,
        passages -> Text,
        decided_at -> Timestamp,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        waited -> BigInt,
        source -> Text,
        detected -> Bool,
        overrules -> Nullable<BigInt>,
        overruled_by -> Nullable<BigInt>,
        text_digest -> Text,
        text_salt -> Nullable<Text>,
    }
}

diesel::table! {
    statements (decision_id) {
        decision_id -> BigInt,
        account_id -> Nullable<BigInt>,
        flags -> Integer,
        ends_at -> Nullable<Timestamp>,
        appeal_until -> Timestamp,
        token_hash -> Nullable<Text>,
    }
}

diesel::table! {
    flags (id) {
        id -> BigInt,
        case_id -> BigInt,
        flagged -> Text,
        reporter_key -> Text,
        account_id -> Nullable<BigInt>,
        email -> Nullable<Text>,
        locale -> Text,
        reason -> Text,
        created_at -> Timestamp,
        told_at -> Nullable<Timestamp>,
        token_hash -> Nullable<Text>,
    }
}

diesel::table! {
    appeals (id) {
        id -> BigInt,
        decision_id -> BigInt,
        party -> Text,
        case_id -> BigInt,
        account_id -> Nullable<BigInt>,
        flag_id -> Nullable<BigInt>,
        body -> Text,
        state -> Text,
        answered_by -> Nullable<BigInt>,
        opened_at -> Timestamp,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    sealed_days (day) {
        day -> Date,
        decisions -> Integer,
        head -> Text,
        sealed_at -> Timestamp,
    }
}

diesel::table! {
    decision_seals (decision_id) {
        decision_id -> BigInt,
        day -> Date,
        place -> Integer,
        digest -> Text,
    }
}

diesel::table! {
    audit_entries (id) {
        id -> BigInt,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<BigInt>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        details -> Text,
    }
}

diesel::table! {
    mails (id) {
        id -> BigInt,
        name -> Text,
        recipient -> Text,
        locale -> Text,
        context -> Text,
        state -> Text,
        attempts -> Integer,
        due_at -> Timestamp,
        leased_until -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        name -> Text,
        payload -> Text,
        unique_key -> Nullable<Text>,
        state -> Text,
        attempts -> Integer,
        due_at -> Timestamp,
        leased_until -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        done_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    counted_reviews (review_id) {
        review_id -> BigInt,
        agency_id -> BigInt,
        person_key -> Text,
        side -> Text,
        class -> Text,
        proof -> Text,
        experienced_on -> Date,
        stars -> Double,
        facts -> Text,
    }
}

diesel::table! {
    counted_ratings (review_id, criterion) {
        review_id -> BigInt,
        criterion -> Text,
        stars -> Integer,
    }
}

diesel::table! {
    score_sums (agency_id, side, class) {
        agency_id -> BigInt,
        side -> Text,
        class -> Text,
        n -> BigInt,
        a -> Double,
        b -> Double,
        c -> Double,
    }
}

diesel::table! {
    criterion_sums (agency_id, side, criterion) {
        agency_id -> BigInt,
        side -> Text,
        criterion -> Text,
        n -> BigInt,
        a -> Double,
        b -> Double,
    }
}

diesel::table! {
    peer_sums (side, class) {
        side -> Text,
        class -> Text,
        n -> BigInt,
        a -> Double,
        b -> Double,
        c -> Double,
    }
}

diesel::table! {
    peer_criterion_sums (side, criterion) {
        side -> Text,
        criterion -> Text,
        n -> BigInt,
        a -> Double,
        b -> Double,
    }
}

diesel::table! {
    tallies (agency_id, side, measure, bucket) {
        agency_id -> BigInt,
        side -> Text,
        measure -> Text,
        bucket -> Integer,
        n -> BigInt,
        total -> Double,
    }
}

diesel::table! {
    peer_tallies (side, measure, bucket) {
        side -> Text,
        measure -> Text,
        bucket -> Integer,
        n -> BigInt,
        total -> Double,
    }
}

diesel::table! {
    scorecards (agency_id) {
        agency_id -> BigInt,
        shown -> Text,
        score -> Nullable<Double>,
        low -> Nullable<Double>,
        high -> Nullable<Double>,
        talent_score -> Nullable<Double>,
        client_score -> Nullable<Double>,
        gap -> Nullable<Double>,
        rank_score -> Double,
        weight -> Double,
        reviews -> BigInt,
        talent_people -> BigInt,
        client_people -> BigInt,
        waits -> BigInt,
        feedback_median -> Nullable<Integer>,
        reasons_share -> Nullable<Double>,
        computed_on -> Date,
        responses -> BigInt,
        response_median -> Nullable<Integer>,
    }
}

diesel::table! {
    score_cells (agency_id, side, half_year, service) {
        agency_id -> BigInt,
        side -> Text,
        half_year -> Integer,
        service -> Integer,
        people -> BigInt,
        reviews -> BigInt,
        told -> Text,
    }
}

diesel::table! {
    peer_groups (country, service) {
        country -> Text,
        service -> Text,
        figures -> Text,
        refreshed_on -> Date,
    }
}

diesel::table! {
    peer_places (agency_id) {
        agency_id -> BigInt,
        stands -> Text,
    }
}

diesel::table! {
    advices (review_id) {
        review_id -> BigInt,
        version_id -> BigInt,
        agency_id -> BigInt,
        side -> Text,
        half_year -> Integer,
        published_order -> BigInt,
    }
}

diesel::table! {
    promises (id) {
        id -> BigInt,
        agency_id -> BigInt,
        standing_agency -> Nullable<BigInt>,
        days -> Integer,
        made_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
        kept -> BigInt,
        broken -> BigInt,
        unknown -> BigInt,
    }
}

diesel::table! {
    promise_counts (review_id) {
        review_id -> BigInt,
        promise_id -> BigInt,
        answer -> Text,
    }
}

diesel::table! {
    digests (id) {
        id -> BigInt,
        agency_id -> BigInt,
        account_id -> BigInt,
        wanted_since -> Timestamp,
        told_until -> Timestamp,
        week -> Nullable<Date>,
    }
}

diesel::joinable!(staff -> accounts (account_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(mail_links -> accounts (account_id));
diesel::joinable!(second_factors -> accounts (account_id));
diesel::joinable!(recovery_codes -> accounts (account_id));
diesel::joinable!(second_factor_resets -> accounts (account_id));
diesel::joinable!(measures -> accounts (account_id));
diesel::joinable!(agencies -> accounts (suggested_by));
diesel::joinable!(agency_locations -> agencies (agency_id));
diesel::joinable!(former_names -> agencies (agency_id));
diesel::joinable!(agency_revisions -> agencies (agency_id));
diesel::joinable!(agency_services -> agencies (agency_id));
diesel::joinable!(agency_sectors -> agencies (agency_id));
diesel::joinable!(representatives -> agencies (agency_id));
diesel::joinable!(representatives -> accounts (account_id));
diesel::joinable!(claims -> agencies (agency_id));
diesel::joinable!(claims -> accounts (account_id));
diesel::joinable!(invitations -> agencies (agency_id));
diesel::joinable!(review_drafts -> agencies (agency_id));
diesel::joinable!(review_drafts -> accounts (account_id));
diesel::joinable!(reviews -> agencies (agency_id));
diesel::joinable!(reviews -> accounts (account_id));
diesel::joinable!(review_versions -> reviews (review_id));
diesel::joinable!(review_ratings -> review_versions (version_id));
diesel::joinable!(follow_ups -> reviews (review_id));
diesel::joinable!(follow_up_ratings -> follow_ups (follow_up_id));
diesel::joinable!(responses -> reviews (review_id));
diesel::joinable!(reviewing_periods -> agencies (agency_id));
diesel::joinable!(cases -> agencies (agency_id));
diesel::joinable!(decisions -> cases (case_id));
diesel::joinable!(case_signals -> cases (case_id));
diesel::joinable!(review_networks -> reviews (review_id));
diesel::joinable!(case_notes -> cases (case_id));
diesel::joinable!(case_notes -> accounts (moderator_id));
diesel::joinable!(decisions -> accounts (moderator_id));
diesel::joinable!(statements -> decisions (decision_id));
diesel::joinable!(flags -> cases (case_id));
diesel::joinable!(appeals -> decisions (decision_id));
diesel::joinable!(appeals -> flags (flag_id));
diesel::joinable!(counted_reviews -> reviews (review_id));
diesel::joinable!(counted_reviews -> agencies (agency_id));
diesel::joinable!(counted_ratings -> counted_reviews (review_id));
diesel::joinable!(score_sums -> agencies (agency_id));
diesel::joinable!(criterion_sums -> agencies (agency_id));
diesel::joinable!(tallies -> agencies (agency_id));
diesel::joinable!(scorecards -> agencies (agency_id));
diesel::joinable!(score_cells -> agencies (agency_id));
diesel::joinable!(peer_places -> agencies (agency_id));
diesel::joinable!(advices -> review_versions (version_id));
diesel::joinable!(promises -> agencies (agency_id));
diesel::joinable!(promise_counts -> promises (promise_id));
diesel::joinable!(digests -> agencies (agency_id));
diesel::joinable!(digests -> accounts (account_id));
diesel::allow_columns_to_appear_in_same_group_by_clause!(case_signals::signal, decisions::outcome);
diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    staff,
    sessions,
    mail_links,
    second_factors,
    recovery_codes,
    second_factor_resets,
    measures,
    limit_counts,
    agencies,
    agency_locations,
    agency_services,
    agency_sectors,
    representatives,
    claims,
    invitations,
    logos,
    former_names,
    agency_revisions,
    review_drafts,
    reviews,
    review_versions,
    review_ratings,
    follow_ups,
    follow_up_ratings,
    response_drafts,
    responses,
    reviewing_periods,
    cases,
    decisions,
    statements,
    flags,
    appeals,
    sealed_days,
    decision_seals,
    case_signals,
    signal_switches,
    text_bands,
    review_networks,
    case_notes,
    audit_entries,
    mails,
    jobs,
    counted_reviews,
    counted_ratings,
    score_sums,
    criterion_sums,
    peer_sums,
    peer_criterion_sums,
    tallies,
    peer_tallies,
    scorecards,
    score_cells,
    peer_groups,
    peer_places,
    advices,
    promises,
    promise_counts,
    digests,
);
