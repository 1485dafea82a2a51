package dk.forloeb.fileaccess.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.fileaccess.AccessAnswer;
import dk.forloeb.fileaccess.AccessChannel;
import dk.forloeb.fileaccess.AccessKind;
import dk.forloeb.fileaccess.AccessReport;
import dk.forloeb.fileaccess.AccessRequestService;
import dk.forloeb.fileaccess.AccessRequestView;
import dk.forloeb.fileaccess.AccessStatus;
import dk.forloeb.fileaccess.ExemptionBasis;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AccessReceiversTest {

    private static final UUID ID = new UUID(9, 9);
    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final AccessRequestService requests = mock(AccessRequestService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);

    @Test
    void registersARequestAndSaysWhatIsWrongWithOne() {
        AccessReport report = new AccessReport(NO, AccessKind.INDSIGT, DAY, AccessChannel.TELEFON);
        FilledForm form = FilledForm.of("fileaccess", new RegisterAccessRequestReceiver(requests), Map.of())
                .with("trajectoryNo", NO)
                .with("accessKind", "INDSIGT")
                .with("receivedOn", DAY.toString())
                .with("accessChannel", "TELEFON");
        when(requests.answeredBy(NO)).thenReturn("sagsbehandler");
        when(requests.register(report)).thenReturn(ID);

        assertThat(form.submit()).satisfies(routing -> {
            assertThat(routing.businessKey()).isEqualTo(NO);
            assertThat(routing.variables())
                    .containsOnly(
                            Map.entry("accessRequestId", ID.toString()),
                            Map.entry("accessKind", "INDSIGT"),
                            Map.entry("caseworker", "sagsbehandler"));
        });

        when(requests.register(report)).thenThrow(new DataIntegrityViolationException("twice"));
        assertThatThrownBy(form::submit)
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("allerede en åben anmodning");

        when(requests.problems(report)).thenReturn(List.of(new FieldError("receivedOn", "Datoen ligger i fremtiden.")));
        assertThatThrownBy(form::submit)
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("fremtiden");
        when(requests.problems(report)).thenThrow(new UnknownTrajectoryException());
        assertThatThrownBy(form::submit)
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("intet forløb");
    }

    @Test
    void keepsTheAnswerAndAsksForARuleThatFits() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(requests.request(ID))
                .thenReturn(new AccessRequestView(
                        ID, NO, AccessKind.AKTINDSIGT, AccessStatus.MODTAGET, DAY, AccessChannel.BREV, null));
        FilledForm form = FilledForm.of(
                        "fileaccess",
                        new AnswerAccessRequestReceiver(requests, heading),
                        Map.of("accessRequestId", ID.toString()))
                .with("documents", "Planen af 2. marts 2026")
                .with("exempted", "JA")
                .with("exemptionBases", List.of("HENSYN"))
                .with("exemptionReason", "Notatet nævner borgerens nabo.");
        AccessAnswer answer = new AccessAnswer(
                "Planen af 2. marts 2026", Set.of(ExemptionBasis.HENSYN), "Notatet nævner borgerens nabo.");

        assertThat(form.prefill())
                .containsEntry("accessKindShown", "Aktindsigt i sagen (forvaltningsloven § 9)")
                .containsEntry("receivedShown", "10.03.2026, Brev");
        when(requests.problem(ID, answer)).thenReturn(Optional.of("Gælder ikke for denne anmodning."));
        assertThatThrownBy(form::submit).hasMessageContaining("Gælder ikke");
        verify(requests, never()).answer(any(), any());

        when(requests.problem(any(), any())).thenReturn(Optional.empty());
        form.submit();
        verify(requests).answer(ID, answer);
        form.with("exempted", "NEJ").submit();
        verify(requests).answer(ID, new AccessAnswer("Planen af 2. marts 2026", Set.of(), null));
    }

    @Test
    void countsTheTermsFromTheDayOnWhichTheRequestCame() {
        AccessAnchor anchor = new AccessAnchor(requests);
        when(requests.answeredFrom(NO, AccessKind.AKTINDSIGT)).thenReturn(Optional.of(DAY));
        when(requests.answeredFrom(NO, AccessKind.INDSIGT)).thenReturn(Optional.empty());

        assertThat(anchor.anchorOf("UserTask_AnswerFileAccess", NO))
                .contains(new DeadlineStart(StartEvent.ANMODNING, DAY));
        assertThat(anchor.anchorOf("UserTask_AnswerDataAccess", NO)).isEmpty();
        assertThat(anchor.anchorOf("UserTask_LayPlan", NO)).isEmpty();
    }
}
