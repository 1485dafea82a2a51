package dk.forloeb.mentoring.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.mentoring.ConcernAction;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.trajectory.FormHeading;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Følg op på bekymring": what the caseworker does about a mentor's concern. */
@Component
class HandleConcernReceiver implements FormReceiver {

    private final MentorService mentors;
    private final FormHeading heading;

    HandleConcernReceiver(MentorService mentors, FormHeading heading) {
        this.mentors = mentors;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "handle-concern";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> facts = heading.withCpr(no);
        MentorGrantView grant = mentors.grant(no);
        facts.put("mentorName", "%s, tlf. %s".formatted(grant.mentorName(), grant.mentorPhone()));
        mentors.latestConcern(no).ifPresent(concern -> {
            facts.put("concernDate", LetterTexts.date(concern.date()));
            facts.put("concernText", concern.text());
        });
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        mentors.handleConcern(task.trajectoryNo(), values.choice("action", ConcernAction.class), values.text("note"));
        return Routing.none();
    }
}
