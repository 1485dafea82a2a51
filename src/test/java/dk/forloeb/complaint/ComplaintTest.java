package dk.forloeb.complaint;

import static dk.forloeb.complaint.ComplaintExample.COMPLAIN_BY;
import static dk.forloeb.complaint.ComplaintExample.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.ReplyForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a complaint refuses by itself, whoever calls. */
class ComplaintTest {

    private static final LocalDate TODAY = SENT.plusDays(10);
    private static final UUID ANEW = new UUID(8, 8);
    private static final List<String> CASEWORKER = List.of("caseworker");
    private static final UnaryOperator<String> SEAL = text -> "sealed " + text;

    private final Complaint complaint = received(TODAY);

    @Test
    void takesTheWholeWayToTheBoardAndBack() {
        forwarded();
        complaint.answer(BoardAnswer.AENDRET, TODAY.plusDays(90), "sealed Bevilg.", null);
        assertThat(complaint.view().status()).isEqualTo(ComplaintStatus.GENNEMFOERES);
        complaint.implement(TODAY.plusDays(91), "sealed Bevilget.");

        assertThat(complaint.view().status()).isEqualTo(ComplaintStatus.AFSLUTTET);
        assertThat(complaint.texts(text -> text.replace("sealed ", "")))
                .isEqualTo(new ComplaintTexts("Det er forkert.", "", "Grund", "Bevilg.", "Bevilget."));
    }

    @Test
    void isLateOnTheDayAfterTheTermAndTakenAllTheSame() {
        assertThat(received(COMPLAIN_BY).view().late()).isFalse();
        assertThat(received(COMPLAIN_BY.plusDays(1)).view().late()).isTrue();
        refuses(() -> received(SENT.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "leader"})
    void isNotLookedAtByThoseWhoMadeTheDecision(String maker) {
        complaint.sendReceipt(TODAY.atStartOfDay());

        assertThat(complaint.isExcluded(maker)).isTrue();
        assertThat(complaint.isExcluded("auth")).isFalse();
        refuses(() -> complaint.reassess(
                Reassessment.FASTHOLDT, "sealed Grund", null, maker, List.of("caseworker", "team-leader"), TODAY));
    }

    @Test
    void isNotLookedAtByTheSystemOrByAnotherRole() {
        complaint.sendReceipt(TODAY.atStartOfDay());

        refuses(() -> complaint.reassess(Reassessment.FASTHOLDT, "sealed", null, "system", List.of(), TODAY));
        refuses(() ->
                complaint.reassess(Reassessment.FASTHOLDT, "sealed", null, "admin", List.of("camunda-admin"), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"OMGJORT, AFSLUTTET", "DELVIST, VIDERESENDES", "FASTHOLDT, VIDERESENDES", "TRUKKET, AFSLUTTET"})
    void goesOnAsTheReassessmentSays(Reassessment result, ComplaintStatus next) {
        complaint.sendReceipt(TODAY.atStartOfDay());
        refuses(() -> complaint.reassess(
                result, "sealed", result.changesDecision() ? null : ANEW, "other", CASEWORKER, TODAY));

        complaint.reassess(result, "sealed", result.changesDecision() ? ANEW : null, "other", CASEWORKER, TODAY);

        assertThat(complaint.view().status()).isEqualTo(next);
        refuses(() -> complaint.reassess(result, "sealed", null, "other", CASEWORKER, TODAY));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAsTheBoardSays(BoardAnswer answer) {
        forwarded();
        String followUp = answer.asksForFollowUp() ? "sealed" : null;
        UUID anew = answer.returnsCase() ? ANEW : null;
        refuses(() -> complaint.answer(answer, TODAY, followUp == null ? "sealed" : null, anew));
        refuses(() -> complaint.answer(answer, TODAY, followUp, anew == null ? ANEW : null));
        refuses(() -> complaint.answer(answer, TODAY.minusDays(1), followUp, anew));

        complaint.answer(answer, TODAY, followUp, anew);

        assertThat(complaint.view().status())
                .isEqualTo(answer == BoardAnswer.AENDRET ? ComplaintStatus.GENNEMFOERES : ComplaintStatus.AFSLUTTET);
    }

    @Test
    void takesNoStepBeforeItsTime() {
        refuses(() -> complaint.reassess(Reassessment.FASTHOLDT, "sealed", null, "other", CASEWORKER, TODAY));
        refuses(() -> complaint.forward(TODAY));
        refuses(() -> complaint.answer(BoardAnswer.AFVIST, TODAY, null, null));
        refuses(() -> complaint.implement(TODAY, "sealed"));
        complaint.sendReceipt(TODAY.atStartOfDay());
        refuses(() -> complaint.sendReceipt(TODAY.atStartOfDay()));
        refuses(() -> complaint.forward(TODAY));
    }

    @Test
    void comesByWaysThatFitItsForm() {
        assertThat(ComplaintChannel.FREMMOEDE.carries(ReplyForm.MUNDTLIG)).isTrue();
        assertThat(ComplaintChannel.FREMMOEDE.carries(ReplyForm.SKRIFTLIG)).isTrue();
        assertThat(ComplaintChannel.TELEFON.carries(ReplyForm.SKRIFTLIG)).isFalse();
        assertThat(ComplaintChannel.BREV.carries(ReplyForm.MUNDTLIG)).isFalse();
    }

    private void forwarded() {
        complaint.sendReceipt(TODAY.atStartOfDay());
        complaint.reassess(Reassessment.FASTHOLDT, "sealed Grund", null, "other", CASEWORKER, TODAY);
        complaint.forward(TODAY);
        assertThat(complaint.view().forwardedOn()).isEqualTo(TODAY);
    }

    private static Complaint received(LocalDate on) {
        return new Complaint(
                "F-2026-000001-A1-K1",
                ComplaintExample.decision(DecisionStatus.MEDDELT),
                Set.of("author", "leader"),
                ComplaintExample.report(on),
                "author",
                on.atStartOfDay(),
                SEAL);
    }

    private static void refuses(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(ComplaintRefusedException.class);
    }
}
