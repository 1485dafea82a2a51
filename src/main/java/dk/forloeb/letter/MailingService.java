package dk.forloeb.letter;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to many at once: made and looked at by one person, let go by another, stopped by anybody who sees a mistake. */
@Service
@Transactional
public class MailingService {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 3000;
    private static final int LONGEST_SUBJECT = 120;

    private final MailingRepository mailings;
    private final TemplateService templates;
    private final TrajectoryService trajectories;
    private final CurrentUser currentUser;
    private final Clock clock;

    MailingService(
            MailingRepository mailings,
            TemplateService templates,
            TrajectoryService trajectories,
            CurrentUser currentUser,
            Clock clock) {
        this.mailings = mailings;
        this.templates = templates;
        this.trajectories = trajectories;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<MailingView> mailings(Pageable page) {
        return mailings.findByOrderByMadeAtDesc(page).map(Mailing::view);
    }

    /** @throws MailingRefusedException when there is none */
    @Transactional(readOnly = true)
    public MailingView mailing(UUID id) {
        return find(id).view();
    }

    /** What is wrong with a draft, in Danish; empty when it can be sent. */
    public List<String> problems(MailingDraft draft) {
        List<String> problems = new ArrayList<>();
        if (draft.subject().isBlank() || draft.subject().length() > LONGEST_SUBJECT) {
            problems.add("Skriv et emne på højst %d tegn.".formatted(LONGEST_SUBJECT));
        }
        int length = draft.text().strip().length();
        if (length < SHORTEST || length > LONGEST) {
            problems.add("Skriv en tekst på mindst %d og højst %d tegn; den har %d nu."
                    .formatted(SHORTEST, LONGEST, length));
        }
        return problems;
    }

    /** How many citizens the letter would reach now. */
    @Transactional(readOnly = true)
    public int reach(MailingDraft draft) {
        return Math.toIntExact(trajectories.countRunning(draft.orgUnit(), draft.ruleSetId()));
    }

    /** The letter as a citizen who does not exist would get it. */
    @Transactional(readOnly = true)
    public LetterText preview(MailingDraft draft) {
        LetterTemplate template = templates.current(LetterKind.L24);
        Map<LetterField, String> values = new EnumMap<>(TemplateService.SAMPLES);
        values.putAll(values(draft));
        return new LetterText(template.title(), template.merge(values));
    }

    /**
     * Asks for a second person.
     *
     * @param id of the mailing, which is new with each form, so that one sent twice asks once
     * @throws MailingRefusedException when something is wrong with it, or it would reach nobody
     */
    public void make(UUID id, MailingDraft draft) {
        if (mailings.existsById(id)) {
            return;
        }
        List<String> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw new MailingRefusedException(problems.get(0));
        }
        int expected = reach(draft);
        if (expected == 0) {
            throw new MailingRefusedException("Ingen forløb i gang passer til valget, så brevet når ingen.");
        }
        mailings.saveAndFlush(new Mailing(id, draft, expected, currentUser.id(), LocalDateTime.now(clock)));
    }

    /** @throws MailingRefusedException when it is the maker's own, or does not wait for approval any more */
    public void approve(UUID id) {
        lock(id).approve(currentUser.id(), LocalDateTime.now(clock));
    }

    public void refuse(UUID id) {
        lock(id).refuse(currentUser.id(), LocalDateTime.now(clock));
    }

    /** Letters that are written already are on their way. */
    public void stop(UUID id) {
        lock(id).stop(currentUser.id());
    }

    static Map<LetterField, String> values(MailingDraft draft) {
        return Map.of(
                LetterField.EMNE, draft.subject().strip(),
                LetterField.ORIENTERING, draft.text().strip());
    }

    private Mailing lock(UUID id) {
        return mailings.lock(id).orElseThrow(MailingService::unknown);
    }

    private Mailing find(UUID id) {
        return mailings.findById(id).orElseThrow(MailingService::unknown);
    }

    private static MailingRefusedException unknown() {
        return new MailingRefusedException("Der er ingen sådan udsendelse.");
    }
}
