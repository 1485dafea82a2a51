package dk.forloeb.trajectory;

import java.util.List;

/**
 * What became of a referral.
 *
 * @param repeated true when the same idempotency key had been used before, so that nothing new was made
 * @param alreadyIn numbers of the citizen's other open trajectories, to warn of a double enrolment
 */
public record ReferralReceipt(String trajectoryNo, boolean repeated, List<String> alreadyIn) {}
