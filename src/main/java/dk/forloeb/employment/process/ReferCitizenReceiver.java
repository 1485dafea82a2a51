package dk.forloeb.employment.process;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryService;
import org.springframework.stereotype.Component;

/** Start form "Henvis borger": the one way into the course, from Tasklist and from the interface for other systems. */
@Component
class ReferCitizenReceiver implements FormReceiver {

    private final TrajectoryService trajectories;

    ReferCitizenReceiver(TrajectoryService trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public String formId() {
        return "refer-citizen";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        Referral referral = referral(values);
        try {
            return Routing.started(trajectories.refer(referral).trajectoryNo())
                    .with(Variables.ORG_UNIT, referral.orgUnit().name());
        } catch (InvalidCprException invalid) {
            throw FormRejectedException.of("cpr", invalid.getMessage());
        }
    }

    private static Referral referral(FormValues values) {
        return new Referral(
                values.text("cpr"),
                new CitizenDetails(
                        values.text("fullName"),
                        values.findText("phone").orElse(null),
                        values.findText("email").orElse(null),
                        values.text("preferredLanguage"),
                        values.yes("interpreterNeeded"),
                        values.yes("addressProtected")),
                values.choice("referralSource", ReferralSource.class),
                values.choice("orgUnit", OrgUnit.class),
                values.choice("benefitType", BenefitType.class),
                values.yes("livesInCopenhagen"),
                values.findText("residenceReason").orElse(null),
                values.text("referralNote"));
    }
}
