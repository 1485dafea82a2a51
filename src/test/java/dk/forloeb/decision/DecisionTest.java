package dk.forloeb.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.letter.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a decision refuses by itself, whoever calls. */
class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate REPLY_BY = TODAY.plusDays(14);
    private static final List<String> LEADER = List.of("team-leader");
    private static final UnaryOperator<String> SEAL = text -> "sealed " + text;

    private final Decision decision = new Decision("F-2026-000001-A1", "F-2026-000001", "TILBUD", "Tilbud", false);

    @Test
    void takesTheWholeWayAndCountsTheTimeToComplainFromTheDelivery() {
        toApproval();
        decision.approve("leader", LEADER);
        assertThat(decision.missing()).isEmpty();
        assertThat(decision.makers()).containsExactlyInAnyOrder("author", "leader");
        decision.send(TODAY.plusDays(15));
        decision.deliver(TODAY.plusDays(20), day -> day);

        DecisionView view = decision.view();
        assertThat(view.status()).isEqualTo(DecisionStatus.MEDDELT);
        assertThat(view.complainBy()).isEqualTo(TODAY.plusDays(48));
        assertThat(view.complainBy().getDayOfWeek())
                .isEqualTo(view.deliveredOn().getDayOfWeek());
        assertThat(decision.texts(text -> text.replace("sealed ", "")).reasoning())
                .isEqualTo("Begrundelse");
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionStatus.class,
            names = {"UDKAST", "HOERING", "BEGRUNDES", "TIL_GODKENDELSE"})
    void isNeverSentBeforeItIsApproved(DecisionStatus status) {
        bringTo(status);

        assertThat(decision.view().status()).isEqualTo(status);
        refuses(() -> decision.send(TODAY));
        refuses(() -> decision.deliver(TODAY, day -> day));
        refuses(decision::giveUpDelivery);
        assertThat(decision.missing()).contains(Missing.GODKENDELSE);
    }

    @Test
    void isAdverseOnlyWithAHearingOrARecordedException() {
        refuses(() -> decision.draft(draft(DecisionResult.AFSLAG, null, null), rules(true, false), "author", SEAL));
        refuses(() -> decision.draft(draft(DecisionResult.BEVILGET, null, null), rules(false, true), "author", SEAL));
        refuses(() -> decision.draft(
                draft(DecisionResult.AFSLAG, REPLY_BY, HearingException.LOVFRIST), rules(true, true), "author", SEAL));

        decision.draft(
                draft(DecisionResult.AFSLAG, null, HearingException.LOVFRIST), rules(true, true), "author", SEAL);
        assertThat(decision.missing()).doesNotContain(Missing.HOERING);
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.BEGRUNDES);
    }

    @Test
    void cannotTurnAdverseAfterADraftThatNobodyWasHeardOn() {
        decision.draft(draft(DecisionResult.BEVILGET, null, null), rules(false, false), "author", SEAL);

        refuses(() -> decision.reason(reasons("", true), rules(true, true), "author", TODAY, SEAL));
        decision.redraft("author", TODAY);
        decision.draft(draft(DecisionResult.AFSLAG, REPLY_BY, null), rules(true, true), "author", SEAL);
        assertThat(decision.missing()).contains(Missing.HOERING);
    }

    @Test
    void waitsForTheReplyOrItsTerm() {
        bringTo(DecisionStatus.HOERING);

        refuses(() -> decision.reason(reasons("Intet svar", true), rules(true, true), "author", REPLY_BY, SEAL));
        refuses(() -> decision.drop(REPLY_BY));
        refuses(() -> decision.redraft("author", REPLY_BY));
        decision.reason(reasons("Intet svar", true), rules(true, true), "author", REPLY_BY.plusDays(1), SEAL);
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.TIL_GODKENDELSE);
    }

    @Test
    void asksForALookAtTheReplyForReasonsAndGuidance() {
        bringTo(DecisionStatus.HOERING);
        decision.reply(reply(TODAY.plusDays(1)));

        refuses(() -> decision.reason(reasons(" ", true), rules(true, true), "author", TODAY, SEAL));
        refuses(() -> decision.reason(reasons(null, true), rules(true, true), "author", TODAY, SEAL));
        refuses(() -> decision.reason(reasons("Set", false), rules(true, true), "author", TODAY, SEAL));
        var unreasoned = new DecisionReasons(DecisionResult.AFSLAG, "LAB", "Fakta", "Set", "", null, true);
        refuses(() -> decision.reason(unreasoned, rules(true, true), "author", TODAY, SEAL));
        refuses(() -> decision.reason(
                reasons("Set", true),
                new KindRules(
                        false,
                        "x",
                        true,
                        true,
                        "x",
                        "x",
                        28,
                        "team-leader",
                        LetterKind.L09,
                        LetterKind.L06,
                        true,
                        "RS-2026-07"),
                "author",
                TODAY,
                SEAL));
        assertThat(decision.missing())
                .contains(Missing.SVAR_VURDERET, Missing.BEGRUNDELSE, Missing.KLAGEVEJLEDNING, Missing.GODKENDELSE);
    }

    @Test
    void aReplyThatComesAfterTheReasonsMustBeLookedAtFirst() {
        toApproval();

        assertThat(decision.reply(reply(REPLY_BY.plusDays(2)))).as("late").isTrue();
        assertThatThrownBy(() -> decision.approve("leader", LEADER))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("SVAR_VURDERET");
        decision.sendBack("leader");
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.BEGRUNDES);
    }

    @Test
    void takesNoReplyWithoutAHearingOrBeforeIt() {
        refuses(() -> decision.reply(reply(TODAY)));
        bringTo(DecisionStatus.HOERING);
        refuses(() -> decision.reply(reply(TODAY.minusDays(1))));
        refuses(() -> decision.sendHearing(TODAY));
        assertThat(decision.reply(reply(REPLY_BY))).as("late").isFalse();
    }

    @Test
    void isApprovedByNobodyWhoWroteAndNobodyWithoutTheRole() {
        bringTo(DecisionStatus.HOERING);
        decision.redraft("second", REPLY_BY.plusDays(1));
        decision.draft(draft(DecisionResult.AFSLAG, REPLY_BY, null), rules(true, true), "author", SEAL);
        decision.sendHearing(TODAY);
        decision.reason(reasons("Set", true), rules(true, true), "third", REPLY_BY.plusDays(1), SEAL);

        for (String author : Set.of("author", "second", "third")) {
            refuses(() -> decision.approve(author, LEADER));
            refuses(() -> decision.sendBack(author));
        }
        refuses(() -> decision.approve("leader", List.of("caseworker", "camunda-admin")));
        decision.approve("leader", LEADER);
        refuses(() -> decision.approve("leader", LEADER));
        assertThat(decision.view().approvedBy()).isEqualTo("leader");
    }

    @Test
    void endsWithoutALetterWhenItIsDroppedOrTheCitizenIsDead() {
        toApproval();
        decision.approve("leader", LEADER);
        decision.send(TODAY);
        decision.giveUpDelivery();
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.IKKE_MEDDELT);

        Decision other = new Decision("F-2026-000001-A2", "F-2026-000001", "TILBUD", "Tilbud", false);
        other.draft(draft(DecisionResult.BEVILGET, null, null), rules(false, false), "author", SEAL);
        other.drop(TODAY);
        assertThat(other.view().status()).isEqualTo(DecisionStatus.FRAFALDET);
        refuses(() -> other.send(TODAY));
    }

    @Test
    void lapsesWithItsCaseUntilTheCitizenIsSentIt() {
        toApproval();
        assertThat(decision.lapse()).isTrue();
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.BORTFALDET);
        refuses(() -> decision.approve("leader", LEADER));
        assertThat(decision.lapse()).isFalse();
    }

    @Test
    void standsOnceItIsSent() {
        toApproval();
        decision.approve("leader", LEADER);
        decision.send(TODAY);

        assertThat(decision.lapse()).isFalse();
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.AFSENDT);
    }

    @Test
    void isMadeWhenAComplaintHasBroughtTheCaseBack() {
        Decision again = new Decision("F-2026-000001-A2", "F-2026-000001", "TILBUD", "Tilbud", true);
        again.draft(draft(DecisionResult.BEVILGET, null, null), rules(false, false), "author", SEAL);

        refuses(() -> again.drop(TODAY));
    }

    @Test
    void knowsItsOwnLetters() {
        assertThat(Decision.ofLetter(decision.occasion())).contains(decision.getId());
        assertThat(Decision.ofLetter("AFSLUTNING")).isEmpty();
        assertThat(decision.hearingOccasion()).endsWith(":0");
    }

    private void bringTo(DecisionStatus status) {
        if (status == DecisionStatus.TIL_GODKENDELSE) {
            toApproval();
        } else if (status == DecisionStatus.BEGRUNDES) {
            decision.draft(
                    draft(DecisionResult.AFSLAG, null, HearingException.LOVFRIST), rules(true, true), "author", SEAL);
        } else if (status == DecisionStatus.HOERING) {
            decision.draft(draft(DecisionResult.AFSLAG, REPLY_BY, null), rules(true, true), "author", SEAL);
            decision.sendHearing(TODAY);
        }
    }

    private void toApproval() {
        bringTo(DecisionStatus.HOERING);
        decision.reply(reply(TODAY.plusDays(1)));
        decision.reason(reasons("Set", true), rules(true, true), "author", TODAY.plusDays(1), SEAL);
    }

    private static DecisionDraft draft(DecisionResult result, LocalDate replyBy, HearingException exception) {
        return new DecisionDraft(
                result, "LAB", "Fakta", "Vi påtænker", replyBy, exception, exception == null ? null : "Derfor");
    }

    private static DecisionReasons reasons(String considered, boolean guidance) {
        return new DecisionReasons(DecisionResult.AFSLAG, "LAB", "Fakta", considered, "Begrundelse", " ", guidance);
    }

    private static KindRules rules(boolean adverse, boolean hearing) {
        return new KindRules(
                true,
                "Tilbud",
                adverse,
                hearing,
                "LAB",
                "Ankestyrelsen",
                28,
                "team-leader",
                LetterKind.L09,
                LetterKind.L06,
                true,
                "RS-2026-07");
    }

    private static PartyReply reply(LocalDate on) {
        return new PartyReply(on, ReplyForm.MUNDTLIG, "Det passer ikke.");
    }

    private static void refuses(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(DecisionRefusedException.class);
    }
}
