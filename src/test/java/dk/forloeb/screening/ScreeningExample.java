package dk.forloeb.screening;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.CprKind;
import dk.forloeb.trajectory.Barrier;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Facts;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.Visitation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An invented citizen and what a screener finds out about her. */
public final class ScreeningExample {

    private ScreeningExample() {}

    /** 36 years old in March 2026; prefers Arabic. */
    public static CitizenView citizen() {
        return new CitizenView(
                new UUID(1, 1),
                "150290-****",
                CprKind.CPR,
                LocalDate.of(1990, 2, 15),
                "Sara Eksempel",
                null,
                null,
                "ar",
                false,
                false,
                null);
    }

    public static Situation situation() {
        return new Situation(
                new Facts(
                        BenefitType.KONTANTHJAELP,
                        12,
                        Visitation.AKTIVITETSPARAT,
                        DanishLevel.A2,
                        Set.of(Barrier.SPROG, Barrier.BOLIG)),
                8,
                false,
                DanishSource.SELVVURDERET,
                new BigDecimal("0.5"),
                EducationLevel.GRUNDSKOLE,
                true,
                OtherEffort.INGEN,
                LawSteps.UNKNOWN);
    }

    public static ScreeningView view() {
        return view(LawSteps.UNKNOWN);
    }

    public static ScreeningView view(LawSteps steps) {
        return new ScreeningView(
                8,
                false,
                DanishSource.SELVVURDERET,
                new BigDecimal("0.5"),
                EducationLevel.GRUNDSKOLE,
                true,
                OtherEffort.INGEN,
                steps,
                null,
                null);
    }

    public static Verdict verdict(ScreeningResult result) {
        boolean inTargetGroup = result != ScreeningResult.IKKE_MAALGRUPPE;
        return new Verdict(
                result,
                inTargetGroup ? Segment.OPKVAL : null,
                inTargetGroup ? 2 : null,
                "Mangler dansk til at komme i arbejde.",
                null);
    }
}
