package dk.forloeb.placement;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.Accommodation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A placement at an invented company, changed where a test needs it. */
public final class PlacementExample {

    public static final UUID ID = new UUID(5, 1);
    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    public static final LocalDate END = LocalDate.of(2026, 5, 31);

    private PlacementStatus status = PlacementStatus.FUNDET;
    private BigDecimal fte = new BigDecimal("12.5");
    private PlacementKind kind = PlacementKind.PRAKTIK;
    private Set<Accommodation> accommodations = Set.of();
    private ExtensionRequest extension;
    private PlacementOutcome brokenOff;
    private PlacementCheck check = check(true, true);
    private String rejectedReason;

    private PlacementExample() {}

    public static PlacementExample aPlacement() {
        return new PlacementExample();
    }

    public static PlacementCheck check(boolean ratioOk, boolean periodOk) {
        return new PlacementCheck(
                ratioOk, 2, "Rule_05", "Der er én plads for hver 5 ansatte.", 13, periodOk, "Højst 13 uger.");
    }

    public static Workplace workplace(BigDecimal fte) {
        return new Workplace(
                "Rengøring og Co",
                "12345678",
                "1234567890",
                "Karl Karlsen",
                "karl@example.dk",
                "12 34 56 78",
                fte,
                1,
                true);
    }

    public static PlacementOffer offer(Set<Accommodation> accommodations) {
        return new PlacementOffer(
                workplace(new BigDecimal("12.5")),
                PlacementKind.PRAKTIK,
                null,
                PlacementPurpose.OPKVALIFICERE,
                START,
                END,
                25,
                "Rengøring af kontorer og fællesarealer.",
                true,
                10,
                MentorNeed.SPROG,
                accommodations);
    }

    public PlacementExample being(PlacementStatus newStatus) {
        this.status = newStatus;
        return this;
    }

    public PlacementExample withFte(String newFte) {
        this.fte = newFte == null ? null : new BigDecimal(newFte);
        return this;
    }

    public PlacementExample as(PlacementKind newKind) {
        this.kind = newKind;
        return this;
    }

    public PlacementExample sharing(Accommodation accommodation) {
        this.accommodations = Set.of(accommodation);
        return this;
    }

    public PlacementExample asking(ExtensionRequest newExtension) {
        this.extension = newExtension;
        return being(PlacementStatus.I_GANG);
    }

    public PlacementExample brokenOff(PlacementOutcome newBrokenOff) {
        this.brokenOff = newBrokenOff;
        return this;
    }

    public PlacementExample checked(PlacementCheck newCheck) {
        this.check = newCheck;
        return this;
    }

    public PlacementExample rejectedFor(String reason) {
        this.rejectedReason = reason;
        return this;
    }

    public PlacementView view() {
        return new PlacementView(
                ID,
                ProcessDriver.TRAJECTORY,
                status,
                workplace(fte),
                kind,
                null,
                PlacementPurpose.OPKVALIFICERE,
                START,
                END,
                null,
                25,
                "Rengøring af kontorer og fællesarealer.",
                accommodations,
                null,
                10,
                MentorNeed.SPROG,
                0,
                extension,
                brokenOff,
                null,
                check,
                null,
                null,
                rejectedReason);
    }
}
