package dk.forloeb.coordination.process;

import static dk.forloeb.coordination.RequestExample.ID;
import static dk.forloeb.coordination.RequestExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.coordination.ActionOwner;
import dk.forloeb.coordination.ActionView;
import dk.forloeb.coordination.Administration;
import dk.forloeb.coordination.AgreedAction;
import dk.forloeb.coordination.AnswerReport;
import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.coordination.CoordinationAccess;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.CoordinationStep;
import dk.forloeb.coordination.EntryKind;
import dk.forloeb.coordination.EntryView;
import dk.forloeb.coordination.Lapse;
import dk.forloeb.coordination.RequestExample;
import dk.forloeb.coordination.RequestStatus;
import dk.forloeb.coordination.RequestTexts;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentStanding;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoordinationReceiversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Clock CLOCK = Clock.fixed(
            TODAY.atTime(9, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant(), ZoneId.of("Europe/Copenhagen"));
    private static final String TEXT = "Kan borgeren få hjælp til en bolig?";
    private static final UUID NEXT = new UUID(8, 8);
    private static final UUID ACTION = new UUID(9, 9);

    private final CoordinationService coordinations = mock(CoordinationService.class);
    private final ConsentService consents = mock(ConsentService.class);
    private final ConsentRegister register = mock(ConsentRegister.class);
    private final CoordinationAccess access = mock(CoordinationAccess.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final TrajectoryView trajectory = mock(TrajectoryView.class);
    private final RequestOnForm onForm = new RequestOnForm(coordinations, heading);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(coordinations.request(ID)).thenReturn(RequestExample.view(RequestStatus.DELT, null));
        when(coordinations.texts(ID)).thenReturn(new RequestTexts("Karin Kontakt", TEXT, ""));
        when(coordinations.canBegin(NO)).thenReturn(true);
        when(trajectory.no()).thenReturn(NO);
        when(trajectory.status()).thenReturn(TrajectoryStatus.AKTIV);
        when(access.require(any(), any())).thenReturn(trajectory);
        when(access.requireConsents(any(), any())).thenReturn(trajectory);
        when(register.latestDay()).thenReturn(TODAY.plusMonths(12));
        when(register.mostMonths()).thenReturn(12);
    }

    @Test
    void startsACooperationInACourseThatRuns() {
        FilledForm form = form(new StartCoordinationReceiver(coordinations, access))
                .with("trajectoryNo", NO)
                .with("administration", "SOF")
                .with("question", TEXT);

        assertThat(form.submit().businessKey()).isEqualTo(NO);
        verify(coordinations).want(NO, Administration.SOF, TEXT);
        when(coordinations.canBegin(NO)).thenReturn(false);
        refused(form, "ikke i gang");
        when(access.require(NO, "form:start-coordination")).thenThrow(new UnknownTrajectoryException());
        refused(form, "intet forløb med det nummer");
    }

    @Test
    void describesARequestWithItsBasis() {
        FilledForm form = description();
        assertThat(form.prefill())
                .containsEntry("administration", Administration.SOF)
                .containsEntry("question", TEXT)
                .hasEntrySatisfying(
                        "consentShown", shown -> assertThat(shown.toString()).startsWith("Intet gyldigt samtykke"));

        assertThat(form.submit().variables()).containsOnly(Map.entry("requestWanted", true));
        verify(coordinations).describe(ID, RequestExample.onConsent());

        refused(form.with("problems", List.of("BOLIG", "PSYKE")), "fortæller også om »Helbred: hvad borgeren kan");
        refused(form.with("basis", "LOV"), "Lovregel");
    }

    @Test
    void dropsARequestThatIsNotWanted() {
        assertThat(form(new DescribeRequestReceiver(coordinations, consents, onForm))
                        .with("requestWanted", "NEJ")
                        .submit()
                        .variables())
                .containsOnly(Map.entry("requestWanted", false));
        verify(coordinations).drop(ID);
    }

    @Test
    void goesOnOnlyWithABasis() {
        when(coordinations.sharingProblem(ID)).thenReturn(Optional.of("Der er intet samtykke."));
        FilledForm form = form(new ObtainConsentReceiver(coordinations, onForm)).with("consentStep", "SAMTYKKE");

        assertThat(form.prefill()).containsEntry("missing", "Der er intet samtykke.");
        refused(form, "Registrér samtykket først");
        when(coordinations.sharingProblem(ID)).thenReturn(Optional.empty());
        assertThat(form.submit().variables()).containsOnly(Map.entry("consentStep", "SAMTYKKE"));

        form.with("consentStep", "LOV")
                .with("legalBasis", "Retssikkerhedsloven § 11 c")
                .with("legalReason", "Der er børn i fare lige nu.")
                .submit();
        verify(coordinations).restOnLaw(ID, "Retssikkerhedsloven § 11 c", "Der er børn i fare lige nu.");
        form.with("consentStep", "TRAEK")
                .without("legalBasis")
                .without("legalReason")
                .submit();
        verify(coordinations).drop(ID);
    }

    @Test
    void takesAnAnswerWithWholeActionsOnly() {
        FilledForm form = answer();
        assertThat(form.prefill())
                .containsEntry("sharedOn", "02.03.2026")
                .containsEntry("answerBy", "16.03.2026")
                .containsEntry("administrationName", "Socialforvaltningen, Karin Kontakt");

        refused(form.with("answeredOn", TODAY.plusDays(1).toString()), "fremtiden");
        refused(form.with("answeredOn", "2026-03-01"), "før anmodningen blev delt den 02.03.2026");
        form.with("answeredOn", TODAY.toString());
        refused(form.with("action2", "Ring til udlejer"), "Vælg, hvem der gør det.");
        form.without("action2");
        refused(form.with("due1", "2026-03-15"), "Dagen er gået");
        form.with("due1", TODAY.plusDays(7).toString()).submit();
        verify(coordinations)
                .answer(
                        ID,
                        new AnswerReport(EntryKind.SVAR, TODAY, true, TEXT),
                        List.of(new AgreedAction("Søg lån", ActionOwner.BORGER, TODAY.plusDays(7))));
    }

    @Test
    void takesThatAnAdministrationDoesNotAnswer() {
        form(new RecordAnswerReceiver(coordinations, onForm, CLOCK))
                .with("answerKind", "INTET_SVAR")
                .with("answeredOn", TODAY.toString())
                .with("answer", TEXT)
                .submit();
        verify(coordinations).answer(ID, new AnswerReport(EntryKind.INTET_SVAR, TODAY, false, TEXT), List.of());
    }

    @Test
    void followsUpWhatWasAgreed() {
        when(coordinations.actions(ID))
                .thenReturn(List.of(
                        new ActionView(ACTION, "Søg lån", ActionOwner.BORGER, TODAY, null),
                        new ActionView(NEXT, "Skriv op", ActionOwner.FORVALTNING, TODAY, TODAY.minusDays(2))));
        when(coordinations.entries(ID))
                .thenReturn(List.of(new EntryView(EntryKind.SVAR, TODAY, true, false, "Skrevet op.")));
        when(coordinations.followUp(ID, List.of(ACTION), TEXT, CoordinationStep.SPOERG_IGEN))
                .thenReturn(NEXT);
        FilledForm form = followUp("SPOERG_IGEN").with("actionsDone", List.of(ACTION.toString()));

        assertThat(form.prefill())
                .containsEntry("answer", "Svar 16.03.2026, fælles møde holdt: Skrevet op.")
                .containsEntry(
                        "actionsShown",
                        "Borgeren: Søg lån, senest 16.03.2026\nForvaltningen: Skriv op, gjort 14.03.2026")
                .containsEntry("actionsOpen", "JA");
        assertThat(form.submit().variables())
                .containsOnly(
                        Map.entry("coordinationStep", "SPOERG_IGEN"), Map.entry("coordinationId", NEXT.toString()));
        refused(form.with("coordinationStep", "FOELG_OP"), "ingen åbne aftaler");
    }

    @Test
    void keepsAnAnswerThatNobodyWaitsFor() {
        FilledForm form = form(new RegisterAnswerReceiver(coordinations, access, accessLog, CLOCK))
                .with("requestNo", NO + "-S1")
                .with("answeredOn", TODAY.toString())
                .with("answer", TEXT);
        AnswerReport report = new AnswerReport(EntryKind.SVAR, TODAY, false, TEXT);

        refused(form, "ingen anmodning med det nummer");
        known(RequestStatus.BESKREVET, null);
        refused(form, "ikke delt med forvaltningen");
        known(RequestStatus.DELT, null);
        when(coordinations.isAwaited(any())).thenReturn(true);
        refused(form, "Opgaven »Registrér svar« venter");
        when(coordinations.isAwaited(any())).thenReturn(false);
        refused(form.with("answeredOn", "2026-03-17"), "fremtiden");
        refused(form.with("answeredOn", "2026-03-01"), "før anmodningen blev delt");
        form.with("answeredOn", TODAY.toString());
        known(RequestStatus.BORTFALDET, Lapse.SAMTYKKE);
        refused(form, "svaret må ikke gemmes");
        verify(coordinations).turnAway(ID);
        verify(accessLog).kept(NO, "form:register-answer");
        verify(coordinations, never()).answerLate(any(), any());

        known(RequestStatus.BORTFALDET, Lapse.FORLOEB);
        assertThat(form.submit().businessKey()).isEqualTo(NO);
        verify(coordinations).answerLate(ID, report);
        when(coordinations.isKnown(ID, report)).thenReturn(true);
        refused(form, "registreret allerede");
        when(access.require(NO, "form:register-answer")).thenThrow(new UnknownTrajectoryException());
        refused(form, "ingen anmodning med det nummer");
    }

    @Test
    void registersAnAnswerLaterInTheCourse() {
        FilledForm form = consent()
                .with("purpose", "TVAERGAAENDE")
                .with("parties", List.of("SOF", "BUF"))
                .with("scope", List.of("SOCIALT"));

        assertThat(form.submit().businessKey()).isEqualTo(NO);
        verify(register)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.TVAERGAAENDE,
                                List.of("SOF", "BUF"),
                                List.of("SOCIALT"),
                                true,
                                "DIGITALT",
                                TODAY.plusMonths(6),
                                null),
                        null);
        refused(form.with("validUntil", TODAY.minusDays(1).toString()), "mindst til i dag");
        refused(form.with("validUntil", TODAY.plusMonths(13).toString()), "højst gælde i 12 måneder");
        form.with("validUntil", TODAY.plusMonths(6).toString());
        when(trajectory.status()).thenReturn(TrajectoryStatus.LUKKET);
        refused(form, "ikke i gang");
        when(access.requireConsents(NO, "form:register-consent")).thenThrow(new UnknownTrajectoryException());
        refused(form, "intet forløb med det nummer");
    }

    @Test
    void sharesDiagnosesWithThePhysicianOnlyWhenTheCitizenSaysSo() {
        consent()
                .with("purpose", "LAEGE_PAA_JOBCENTER")
                .with("scope", List.of("HELBRED_FUNKTION"))
                .with("diagnoses", "JA")
                .submit();
        verify(register)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.LAEGE_PAA_JOBCENTER,
                                List.of("LAEGE"),
                                List.of("HELBRED_FUNKTION", "HELBRED_DIAGNOSE"),
                                true,
                                "DIGITALT",
                                TODAY.plusMonths(6),
                                null),
                        null);
    }

    @Test
    void aConsentToCertificatesCoversCertificatesAndNothingElse() {
        consent().with("purpose", "LAEGEATTEST").without("scope").submit();
        verify(register)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.LAEGEATTEST,
                                List.of("EGEN_LAEGE", "KLINISK_FUNKTION"),
                                List.of("HELBRED_ATTEST"),
                                true,
                                "DIGITALT",
                                TODAY.plusMonths(6),
                                null),
                        null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsentGiven(
                        ConsentPurpose.MENTOR,
                        List.of("MENTOR"),
                        List.of("HELBRED_ATTEST"),
                        true,
                        "DIGITALT",
                        TODAY,
                        null))
                .withMessageContaining("MENTOR");
    }

    @Test
    void hasOneWayOnlyToTakeAConsentBack() {
        FilledForm no = consent()
                .with("purpose", "ARBEJDSGIVER")
                .with("scope", List.of("ARBEJDE"))
                .with("given", "NEJ")
                .without("validUntil");
        when(register.stands(NO, ConsentPurpose.ARBEJDSGIVER)).thenReturn(true);
        refused(no, "brug »Meld en ændring«");

        when(register.stands(NO, ConsentPurpose.ARBEJDSGIVER)).thenReturn(false);
        no.submit();
        verify(register)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.ARBEJDSGIVER,
                                List.of("ARBEJDSGIVER"),
                                List.of("ARBEJDE"),
                                false,
                                "DIGITALT",
                                TODAY,
                                null),
                        null);
    }

    @Test
    void renewsAConsentThatStillIsTheCitizensAnswer() {
        when(register.consent(ID)).thenReturn(consentOf(ConsentStanding.UDLOEBET));
        FilledForm form = FilledForm.of(
                        "coordination",
                        new RenewConsentReceiver(register, heading, CLOCK),
                        Map.of("consentId", ID.toString()))
                .with("renewal", "FORNYET")
                .with("method", "DIGITALT")
                .with("validUntil", TODAY.plusMonths(6).toString());

        assertThat(form.prefill())
                .containsEntry("partiesShown", "Socialforvaltningen")
                .containsEntry("standing", "Udløbet; var givet til 15.03.2026");
        form.submit();
        verify(register).renew(ID, "DIGITALT", TODAY.plusMonths(6), null);
        refused(form.with("validUntil", TODAY.plusMonths(13).toString()), "højst gælde i 12 måneder");
        refused(form.with("validUntil", TODAY.minusDays(1).toString()), "mindst til i dag");
        when(register.consent(ID)).thenReturn(consentOf(ConsentStanding.TRUKKET));
        refused(form.with("validUntil", TODAY.plusMonths(6).toString()), "svaret igen siden");

        form.with("renewal", "FORNYES_IKKE")
                .without("method")
                .without("validUntil")
                .submit();
        verify(register, times(1)).renew(any(), any(), any(), any());
    }

    private static ConsentView consentOf(ConsentStanding standing) {
        return new ConsentView(
                ID,
                NO,
                ConsentPurpose.TVAERGAAENDE,
                List.of("Socialforvaltningen"),
                Set.of(ConsentScope.SOCIALT),
                true,
                "DIGITALT",
                RequestExample.SHARED_AT,
                "sagsbehandler",
                TODAY.minusDays(1),
                null,
                standing);
    }

    @Test
    void countsDeadlinesFromWhatWasAgreed() {
        CoordinationAnchor anchor = new CoordinationAnchor(coordinations);
        when(coordinations.answerBy(NO)).thenReturn(Optional.of(TODAY));
        when(coordinations.nextAction(NO)).thenReturn(Optional.of(TODAY.plusDays(7)));

        assertThat(anchor.anchorOf("UserTask_RecordAnswer", NO))
                .contains(new DeadlineStart(StartEvent.SVARFRIST, TODAY));
        assertThat(anchor.anchorOf("UserTask_FollowUpAnswer", NO))
                .contains(new DeadlineStart(StartEvent.AFTALE, TODAY.plusDays(7)));
        assertThat(anchor.anchorOf("UserTask_DescribeRequest", NO)).isEmpty();
    }

    private void known(RequestStatus status, Lapse lapse) {
        when(coordinations.byNo(NO + "-S1")).thenReturn(Optional.of(RequestExample.view(status, lapse)));
    }

    private FilledForm description() {
        return form(new DescribeRequestReceiver(coordinations, consents, onForm))
                .with("requestWanted", "JA")
                .with("administration", "SOF")
                .with("contactPerson", "Karin Kontakt")
                .with("basis", "SAMTYKKE")
                .with("problems", List.of("BOLIG"))
                .with("scope", List.of("SOCIALT"))
                .with("question", TEXT);
    }

    private FilledForm answer() {
        return form(new RecordAnswerReceiver(coordinations, onForm, CLOCK))
                .with("answerKind", "SVAR")
                .with("answeredOn", TODAY.toString())
                .with("answer", TEXT)
                .with("jointMeeting", "JA")
                .with("action1", "Søg lån")
                .with("owner1", "BORGER")
                .with("due1", TODAY.plusDays(7).toString());
    }

    private FilledForm followUp(String step) {
        return form(new FollowUpAnswerReceiver(coordinations, onForm))
                .with("note", TEXT)
                .with("coordinationStep", step);
    }

    private FilledForm consent() {
        return form(new RegisterConsentReceiver(register, access, CLOCK))
                .with("trajectoryNo", NO)
                .with("given", "JA")
                .with("method", "DIGITALT")
                .with("validUntil", TODAY.plusMonths(6).toString());
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("coordination", receiver, Map.of("coordinationId", ID.toString()));
    }

    private static void refused(FilledForm form, String sentence) {
        assertThatThrownBy(form::submit)
                .isInstanceOfSatisfying(FormRejectedException.class, refusal -> assertThat(refusal.errors())
                        .anyMatch(error -> error.message().contains(sentence)));
    }
}
