package dk.forloeb.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the decision tables say about a period of a placement.
 *
 * @param ratioOk whether the unit has room for one more (placement-ratio); true where the ratio does not apply
 * @param allowedPlaces how many the unit may have; null where the ratio does not apply
 * @param ratioRule rule of the table; null where the ratio does not apply
 * @param ratioReason Danish sentence of the table; null where the ratio does not apply
 * @param maxWeeks longest placement in weeks, all periods together (placement-duration)
 * @param periodOk whether the period keeps within it
 * @param periodReason Danish sentence of the table
 */
@Embeddable
public record PlacementCheck(
        @Column(name = "check_ratio_ok") Boolean ratioOk,
        @Column(name = "check_allowed_places") Integer allowedPlaces,
        @Column(name = "check_ratio_rule") String ratioRule,
        @Column(name = "check_ratio_reason") String ratioReason,
        @Column(name = "check_max_weeks") Integer maxWeeks,
        @Column(name = "check_period_ok") Boolean periodOk,
        @Column(name = "check_period_reason") String periodReason) {}
