package dk.forloeb.placement.process;

import static dk.forloeb.placement.PlacementExample.END;
import static dk.forloeb.placement.PlacementExample.START;
import static dk.forloeb.placement.PlacementExample.aPlacement;
import static dk.forloeb.placement.PlacementExample.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.health.Accommodation;
import dk.forloeb.placement.AllowedPeriod;
import dk.forloeb.placement.ApprovalCheck;
import dk.forloeb.placement.EndReason;
import dk.forloeb.placement.ExtensionRequest;
import dk.forloeb.placement.PlacementApproval;
import dk.forloeb.placement.PlacementCheck;
import dk.forloeb.placement.PlacementEnd;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementGoals;
import dk.forloeb.placement.PlacementKind;
import dk.forloeb.placement.PlacementOffer;
import dk.forloeb.placement.PlacementOutcome;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementStatus;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class PlacementReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-02-20T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    private static final String TASKS = "Rengøring af kontorer og fællesarealer.";

    private final PlacementService placements = mock(PlacementService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final PlacementGoals goals = mock(PlacementGoals.class);

    @BeforeEach
    void record() {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.withCpr(any(TrajectoryView.class))).thenAnswer(call -> shown());
        when(heading.withCpr(anyString())).thenAnswer(call -> shown());
        when(heading.withWholeCpr(any(TrajectoryView.class), anyString())).thenAnswer(call -> shown());
        when(heading.withWholeCpr(anyString(), anyString())).thenAnswer(call -> shown());
        when(goals.goalOf(NO))
                .thenReturn(Optional.of(new PlacementGoals.PlacementGoal("Rengøring", "Service og rengøring", 25)));
        when(placements.allowedPeriod(any(), any(), any())).thenReturn(new AllowedPeriod(13, "Højst 13 uger."));
        when(placements.match(any(), any())).thenReturn(PlacementExample.ID);
        when(placements.placement(PlacementExample.ID)).thenReturn(aPlacement().view());
    }

    @Test
    void takesAMatch() {
        assertThat(match().prefill()).containsEntry("jobGoal", "Rengøring").containsEntry("plannedHours", "25");
        assertThat(match().submit().variables())
                .isEqualTo(Map.of("matchFound", true, "placementId", PlacementExample.ID.toString()));
        verify(placements).match(NO, PlacementExample.offer(Set.of()));
    }

    @Test
    void takesThatThereIsNoWorkplace() {
        var form = FilledForm.of("placement", matchReceiver(), Map.of())
                .with("matchFound", "NEJ")
                .with("noMatchReason", "Ti virksomheder er spurgt uden held.");

        assertThat(form.submit().variables()).isEqualTo(Map.of("matchFound", false));
        verify(placements).giveUpMatch(NO, "Ti virksomheder er spurgt uden held.");
    }

    @Test
    void showsTheRejectedMatchAgain() {
        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().rejectedFor("Opgaverne passer ikke.").view());

        assertThat(FilledForm.of("placement", matchReceiver(), variables()).prefill())
                .containsEntry("earlierAnswer", "Opgaverne passer ikke.")
                .containsEntry("cvr", "12345678");
    }

    @Test
    void refusesUnlawfulMatches() {
        refusedMatch(match().with("start", "2026-02-19").with("end", "2026-03-01"), "Startdatoen er passeret.");
        refusedMatch(match().with("end", "2026-03-02"), "Placeringen slutter, før den begynder.");
        refusedMatch(match().with("end", "2026-06-01"), "Vælg en slutdato senest den 31.05.2026.");
        refusedMatch(match().without("notLastEmployer"), "ikke senest ansat her");
        refusedMatch(match().with("cvr", "1234567"), "CVR-nummer");
        refusedMatch(match().with("pNumber", "123456789"), "P-nummer");
        refusedMatch(match().with("contactEmail", "karl"), "e-mail");
        refusedMatch(match().with("hoursPerWeek", 38), "Timer pr. uge");
        refusedMatch(match().with("placementKind", "LOENTILSKUD"), "Arbejdsgiver");
        when(placements.allowedPeriod(any(), any(), any())).thenReturn(new AllowedPeriod(0, "Ingen periode."));
        refusedMatch(match(), "Ingen periode.");
    }

    @Test
    void sharesAccommodationsOnlyOnConsent() {
        refusedMatch(match().with("accommodationsShared", List.of("PAUSER")), "Skånehensyn");

        Map<Accommodation, String> shareable = Map.of(Accommodation.PAUSER, "Ekstra pauser");
        when(placements.shareableAccommodations(NO)).thenReturn(shareable);
        assertThat(match().prefill())
                .containsEntry("accommodationOptions", List.of(new FormOption("PAUSER", "Ekstra pauser")));
        refusedMatch(match().with("accommodationsShared", List.of("SIDDENDE")), "Skånehensyn");
        match().with("accommodationsShared", List.of("PAUSER")).submit();
        verify(placements).match(NO, PlacementExample.offer(Set.of(Accommodation.PAUSER)));

        when(placements.shareableAccommodations(NO)).thenReturn(shareable).thenReturn(Map.of());
        refused(
                match().with("accommodationsShared", List.of("PAUSER")),
                "Borgeren har ikke givet samtykke til at dele disse skånehensyn.");
    }

    @Test
    void asksOfPaidWorkOnlyWhatBelongsToIt() {
        match().without("fte")
                .without("currentPlaced")
                .without("notLastEmployer")
                .with("placementKind", "ORDINAER")
                .submit();
        var offer = org.mockito.ArgumentCaptor.forClass(PlacementOffer.class);
        verify(placements).match(any(), offer.capture());
        assertThat(offer.getValue().workplace().fte()).isNull();

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement()
                        .as(PlacementKind.ORDINAER)
                        .withFte(null)
                        .checked(new PlacementCheck(true, null, null, null, 52, true, "Højst et år."))
                        .view());
        when(placements.approve(any(), any())).thenReturn(END);
        var form = approval()
                .without("employeeRep")
                .without("employeeRepApproved")
                .without("vitasRef")
                .with("checks", List.of("ARBEJDSMILJOE"));
        assertThat(form.prefill()).doesNotContainKeys("ratioCheck", "proposal");
        assertThat(form.submit().variables()).containsEntry("placementApproved", true);
        var paid = new PlacementApproval(null, false, null, Set.of(ApprovalCheck.ARBEJDSMILJOE), null);
        verify(placements).approve(PlacementExample.ID, paid);
    }

    @Test
    void settlesAPlacementThatIsReportedBrokenOff() {
        var left = new PlacementOutcome(true, EndReason.AFBRUDT_BORGER, START.plusDays(4));
        PlacementView brokenOff =
                aPlacement().asking(extension()).brokenOff(left).view();
        var extension = extensionForm();
        when(placements.placement(PlacementExample.ID)).thenReturn(brokenOff);

        assertThat(extension.prefill())
                .containsEntry("placementEnd", PlacementEnd.AFBRUDT)
                .containsEntry("endReason", EndReason.AFBRUDT_BORGER)
                .containsEntry("lastDay", START.plusDays(4));
        refused(extension, "Placeringen er meldt afbrudt");
        refusedApproval(approval(), "Placeringen er meldt afbrudt");
    }

    @Test
    void approvesAPlacement() {
        when(placements.approve(any(), any())).thenReturn(END.minusDays(14));

        assertThat(approval().prefill())
                .containsEntry("proposal", "Ja")
                .containsEntry("ratioCheck", "1 i praktik eller løntilskud nu, højst 2 efter kravet")
                .containsEntry("accommodations", "Ingen");
        assertThat(approval().submit().variables())
                .isEqualTo(Map.of(
                        "placementApproved",
                        true,
                        "mentorWanted",
                        true,
                        "placementStart",
                        EngineDate.startOf(START),
                        "placementReviewAt",
                        EngineDate.startOf(END.minusDays(14))));
        verify(placements)
                .approve(
                        PlacementExample.ID,
                        new PlacementApproval(
                                "Tillidsrepræsentanten",
                                true,
                                "V-123",
                                Set.of(ApprovalCheck.IKKE_SENESTE_ARBEJDSGIVER, ApprovalCheck.ARBEJDSMILJOE),
                                null));
    }

    @Test
    void rejectsAPlacement() {
        var form = form(new ApprovePlacementReceiver(placements, heading, CLOCK))
                .with("approved", "NEJ")
                .with("reason", "Opgaverne passer ikke til målet.");

        assertThat(form.submit().variables()).isEqualTo(Map.of("placementApproved", false));
        verify(placements).reject(PlacementExample.ID, "Opgaverne passer ikke til målet.");
    }

    @Test
    void refusesUnlawfulApprovals() {
        refusedApproval(approval().with("employeeRepApproved", "NEJ"), "Medarbejderrepræsentanten skal godkende");
        refusedApproval(approval().without("vitasRef"), "VITAS-nr.");
        refusedApproval(approval().with("checks", List.of("ARBEJDSMILJOE")), "Ikke alt er kontrolleret.");

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().checked(check(false, true)).view());
        refusedApproval(approval(), "Virksomheden har ikke plads til flere");
        assertThat(approval().prefill()).containsEntry("proposal", "Nej");

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().checked(check(true, false)).view());
        refusedApproval(approval(), "bed om en kortere periode");

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().as(PlacementKind.LOENTILSKUD).view());
        refusedApproval(approval(), "Ikke alt er kontrolleret.");

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().sharing(Accommodation.PAUSER).view());
        refusedApproval(approval(), "Ikke alt er kontrolleret.");
    }

    @Test
    void refusesAnApprovalAfterTheStart() {
        Clock later = Clock.fixed(Instant.parse("2026-03-03T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
        refusedApproval(approval(later), "Startdatoen er passeret");

        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().asking(extension()).view());
        when(placements.approve(any(), any())).thenReturn(END);
        assertThat(approval(later).prefill())
                .containsEntry("period", "01.06.2026 – 30.08.2026")
                .containsEntry("extensionReason", "Borgeren mangler et certifikat.");
        assertThat(approval(later).submit().variables()).containsEntry("placementApproved", true);
    }

    @Test
    void needsNoRepresentativeWhereOneIsEmployed() {
        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().withFte("1").view());
        when(placements.approve(any(), any())).thenReturn(END);

        assertThat(approval().with("employeeRepApproved", "NEJ").submit().variables())
                .containsEntry("placementApproved", true);
    }

    @Test
    void asksForAnExtension() {
        var form = extensionForm();

        assertThat(form.prefill()).containsEntry("maxEnd", "30.08.2026");
        assertThat(form.submit().variables()).isEqualTo(Map.of("placementEnd", "FORLAENG"));
        verify(placements).askForExtension(PlacementExample.ID, 90, extension(), null);
    }

    @Test
    void refusesUnlawfulExtensions() {
        refused(extensionForm().with("newEnd", "2026-05-31"), "En forlængelse slutter efter den nuværende slutdato.");
        refused(extensionForm().with("newEnd", "2026-08-31"), "Vælg senest den 30.08.2026.");
        var form = extensionForm();
        when(placements.allowedExtension(any(), anyBoolean())).thenReturn(new AllowedPeriod(0, "Ikke over 26 uger."));
        refused(form, "Ikke over 26 uger. Vælg, at placeringen slutter.");
        assertThat(form.prefill()).containsEntry("maxEnd", "Ikke over 26 uger.");
    }

    @Test
    void takesTheEnd() {
        assertThat(ending("AFSLUT", "ANSAT", "2026-05-31").submit().variables())
                .isEqualTo(Map.of("placementEnd", "AFSLUT"));
        verify(placements).foreseeEnd(PlacementExample.ID, 90, new PlacementOutcome(false, EndReason.ANSAT, END), null);
    }

    @Test
    void refusesContradictoryEnds() {
        refused(ending("AFBRUDT", "UDLOEBET", "2026-03-10"), "En afbrudt placering er ikke udløbet.");
        refused(ending("AFBRUDT", "SYGDOM", "2026-03-10"), "En afbrudt placering er allerede slut.");
        refused(ending("AFSLUT", "SYGDOM", "2026-05-31"), "Årsagen passer ikke");
        refused(ending("AFSLUT", "UDLOEBET", "2026-06-01"), "Den sidste dag ligger uden for placeringen.");
        verify(placements, never()).foreseeEnd(any(), org.mockito.ArgumentMatchers.anyInt(), any(), any());
    }

    private void refusedMatch(FilledForm form, String message) {
        refused(form, message);
        verify(placements, never()).match(any(), any());
    }

    private void refusedApproval(FilledForm form, String message) {
        refused(form, message);
        verify(placements, never()).approve(any(), any());
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    @SuppressWarnings("unchecked")
    private MatchWorkplaceReceiver matchReceiver() {
        ObjectProvider<PlacementGoals> port = mock(ObjectProvider.class);
        when(port.stream()).thenAnswer(call -> Stream.of(goals));
        return new MatchWorkplaceReceiver(placements, trajectories, port, heading, CLOCK);
    }

    private FilledForm match() {
        return FilledForm.of("placement", matchReceiver(), Map.of())
                .with("matchFound", "JA")
                .with("companyName", "Rengøring og Co")
                .with("cvr", "12345678")
                .with("pNumber", "1234567890")
                .with("contactName", "Karl Karlsen")
                .with("contactEmail", "karl@example.dk")
                .with("contactPhone", "12 34 56 78")
                .with("fte", 12.5)
                .with("currentPlaced", 1)
                .with("notLastEmployer", true)
                .with("placementKind", "PRAKTIK")
                .with("purpose", "OPKVALIFICERE")
                .with("start", "2026-03-02")
                .with("end", "2026-05-31")
                .with("hoursPerWeek", 25)
                .with("tasks", TASKS)
                .with("ordinaryHoursGoal", 10)
                .with("mentorNeeded", "SPROG")
                .with("employerHasMentor", "JA");
    }

    private FilledForm approval() {
        return approval(CLOCK);
    }

    private FilledForm approval(Clock clock) {
        return form(new ApprovePlacementReceiver(placements, heading, clock))
                .with("approved", "JA")
                .with("employeeRep", "Tillidsrepræsentanten")
                .with("employeeRepApproved", "JA")
                .with("vitasRef", "V-123")
                .with("checks", List.of("IKKE_SENESTE_ARBEJDSGIVER", "ARBEJDSMILJOE"));
    }

    private FilledForm extensionForm() {
        when(placements.allowedExtension(any(), anyBoolean())).thenReturn(new AllowedPeriod(26, "Højst 26 uger."));
        return endForm()
                .with("placementEnd", "FORLAENG")
                .with("newEnd", "2026-08-30")
                .with("specialNeed", "NEJ")
                .with("reason", "Borgeren mangler et certifikat.");
    }

    private FilledForm ending(String end, String reason, String lastDay) {
        when(placements.allowedExtension(any(), anyBoolean())).thenReturn(new AllowedPeriod(13, "Højst 13 uger."));
        return endForm().with("placementEnd", end).with("endReason", reason).with("lastDay", lastDay);
    }

    private FilledForm endForm() {
        when(placements.placement(PlacementExample.ID))
                .thenReturn(aPlacement().being(PlacementStatus.I_GANG).view());
        return form(new EndPlacementReceiver(placements, heading, CLOCK)).with("attendancePct", 90);
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("placement", receiver, variables());
    }

    private static Map<String, Object> variables() {
        return Map.of("placementId", PlacementExample.ID.toString());
    }

    private static ExtensionRequest extension() {
        return new ExtensionRequest(END.plusWeeks(13), false, "Borgeren mangler et certifikat.");
    }

    private static Map<String, Object> shown() {
        return new HashMap<>(Map.of("citizenName", "Sara", "trajectoryNo", NO));
    }
}
