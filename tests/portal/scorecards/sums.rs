//! The sums are the same whatever came and went in whatever order.

use chrono::{Days, NaiveDate};
use echolot::domain::scorecards::formula::{
    Class, DAY_ZERO, Peers, PerClass, Proof, Range, Side, SideScore, mean_stars,
};
use echolot::domain::scorecards::sums::{Contribution, CriterionSums, Sums};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

pub fn contribution(class: Class, proof: Proof, on: NaiveDate, stars: f64) -> Contribution {
    Contribution { side: class.side(), class, proof, experienced_on: on, stars }
}

/// A review of some day in the first `years` years since day zero.
fn any_contribution(years: u64) -> impl Strategy<Value = Contribution> {
    let class = proptest::sample::select(Class::ALL.to_vec());
    let proof = proptest::sample::select(Proof::ALL.to_vec());
    let ratings = vec(1_u8..=5, 3..=8);
    (class, proof, 0..years * 365, ratings).prop_map(|(class, proof, days, ratings)| {
        let on = DAY_ZERO + Days::new(days);
        contribution(class, proof, on, mean_stars(ratings).unwrap())
    })
}

/// Adds each contribution and, where `leaves` says so, removes one of those present.
fn come_and_go(steps: &[(Contribution, Option<Index>)]) -> (PerClass<Sums>, Vec<Contribution>) {
    let (mut sums, mut present) = (PerClass::<Sums>::default(), Vec::new());
    for (comes, leaves) in steps {
        sums.add(comes);
        present.push(*comes);
        if let Some(index) = leaves {
            sums.remove(&present.swap_remove(index.index(present.len())));
        }
    }
    (sums, present)
}

fn rebuilt(present: &[Contribution]) -> PerClass<Sums> {
    let mut sums = PerClass::default();
    present.iter().for_each(|of| sums.add(of));
    sums
}

fn steps(years: u64, most: usize) -> impl Strategy<Value = Vec<(Contribution, Option<Index>)>> {
    let step = (any_contribution(years), any::<Option<Index>>());
    vec(step, 0..most)
}

proptest! {
    #[test]
    fn whatever_comes_and_goes_the_sums_agree_with_a_rebuild(steps in steps(9, 200)) {
        let (sums, present) = come_and_go(&steps);
        let rebuilt = rebuilt(&present);
        for &class in Class::ALL {
            prop_assert!(sums[class].agrees_with(&rebuilt[class]));
        }
    }

    #[test]
    fn the_reviews_of_seven_years_add_up_exactly(steps in steps(7, 100)) {
        let (sums, present) = come_and_go(&steps);
        prop_assert_eq!(sums, rebuilt(&present));
    }

    #[test]
    fn nobody_left_means_nothing_left(mut all in vec(any_contribution(40), 0..50)) {
        let mut sums = rebuilt(&all);
        let mut criterion = CriterionSums::default();
        all.iter().for_each(|of| criterion.add(of, 3.0));
        while let Some(last) = all.pop() {
            sums.remove(&last);
            criterion.remove(&last, 3.0);
        }
        prop_assert_eq!(sums, PerClass::default());
        prop_assert_eq!(criterion, CriterionSums::default());
    }

    #[test]
    fn a_heavy_year_that_goes_leaves_a_light_old_review_intact(
        old in any_contribution(1),
        heavy in vec(any_contribution(7), 1..100),
    ) {
        let mut sums = PerClass::<Sums>::default();
        let mut criterion = CriterionSums::default();
        for of in heavy.iter().chain([&old]) {
            sums.add(of);
            criterion.add(of, of.stars);
        }
        for of in &heavy {
            sums.remove(of);
            criterion.remove(of, of.stars);
        }
        prop_assert_eq!(sums, rebuilt(&[old]));
        let mut alone = CriterionSums::default();
        alone.add(&old, old.stars);
        prop_assert!(criterion.agrees_with(&alone));
        prop_assert_eq!(criterion, alone);
    }

    #[test]
    fn the_sums_of_agencies_add_up_to_those_of_all(
        one in vec(any_contribution(7), 0..40),
        other in vec(any_contribution(7), 0..40),
    ) {
        let mut both = rebuilt(&one);
        both += rebuilt(&other);
        prop_assert_eq!(both, rebuilt(&[one, other].concat()));
    }

    #[test]
    fn a_score_and_its_range_stay_within_the_stars(steps in steps(9, 60), people in 0_i64..60) {
        let (sums, _) = come_and_go(&steps);
        let now = DAY_ZERO + Days::new(9 * 365);
        let peers = Peers::of(&sums.on(now));
        for &side in Side::ALL {
            let score = SideScore::of(side, &sums.on(now), people, &peers);
            let Range { low, high } = score.range;
            prop_assert!(1.0 <= low && low <= score.score && score.score <= high && high <= 5.0);
            prop_assert!(score.sd > 0.0);
        }
    }
}
