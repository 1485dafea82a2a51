package dk.forloeb.letter;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks table letter-channel how letters to and about a citizen go out. */
@Component
class Channels {

    static final String DECISION_ID = "letter-channel";

    private final ProposalService proposals;
    private final CitizenService citizens;
    private final DigitalPostRegister register;

    Channels(ProposalService proposals, CitizenService citizens, DigitalPostRegister register) {
        this.proposals = proposals;
        this.citizens = citizens;
        this.register = register;
    }

    ChannelChoice choose(LetterKind kind, Recipient recipient, TrajectoryView trajectory, CitizenView citizen) {
        DigitalPostRegister.Entry entry = register.of(citizens.cpr(citizen.id()));
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("letterKind", kind.name());
        inputs.put("recipientKind", recipient.kind().name());
        inputs.put(
                "deceased",
                entry.deceased() || trajectory.outcome() == Outcome.AFSL_DOED || citizens.isDead(citizen.id()));
        inputs.put(
                "safeContact",
                citizen.safeContact() == null ? null : citizen.safeContact().name());
        inputs.put("addressProtected", citizen.addressProtected());
        inputs.put("cprKind", citizen.cprKind().name());
        inputs.put("digitalPost", mailbox(recipient, entry).name());
        inputs.put("abroad", entry.abroad());
        Decisions.Outcome answer = proposals.ask(trajectory.no(), DECISION_ID, inputs);
        Decisions.Hit hit = answer.first();
        return new ChannelChoice(
                Channel.valueOf(hit.text("channel")),
                Boolean.TRUE.equals(hit.outputs().get("notice")),
                answer.version(),
                hit.ruleId(),
                hit.text("reason"));
    }

    /** Authorities have a mailbox by law, and so has every company that the register does not exempt. */
    private DigitalPostRegister.Mailbox mailbox(Recipient recipient, DigitalPostRegister.Entry citizen) {
        return switch (recipient.kind()) {
            case BORGER -> citizen.mailbox();
            case VIRKSOMHED, FORVALTNING -> register.ofCompany(recipient.number());
            case KOMMUNE ->
                Municipalities.isKnown(recipient.number())
                        ? DigitalPostRegister.Mailbox.TILMELDT
                        : DigitalPostRegister.Mailbox.UKENDT;
            case VAERGE -> DigitalPostRegister.Mailbox.UKENDT;
        };
    }
}
