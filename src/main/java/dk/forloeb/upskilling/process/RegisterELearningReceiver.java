package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.upskilling.CultureService;
import dk.forloeb.upskilling.ELearningProgress;
import dk.forloeb.upskilling.UpskillingProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes how far a citizen is in the four modules (form F-A9). */
@Component
class RegisterELearningReceiver implements FormReceiver {

    private final CultureService culture;
    private final UpskillingProperties policy;
    private final FormHeading heading;
    private final Clock clock;

    RegisterELearningReceiver(CultureService culture, UpskillingProperties policy, FormHeading heading, Clock clock) {
        this.culture = culture;
        this.policy = policy;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-e-learning";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = heading.of(task.trajectoryNo());
        shown.put("moduleTitles", String.join("\n", policy.moduleTitles()));
        culture.eLearning(task.trajectoryNo()).ifPresent(progress -> {
            for (int module = 1; module <= ELearningProgress.MODULES; module++) {
                if (progress.moduleDone(module) != null) {
                    shown.put(key(module), progress.moduleDone(module));
                }
            }
            shown.put("supported", progress.supported() ? "JA" : "NEJ");
        });
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> done = new ArrayList<>();
        var errors = new FormErrors();
        for (int module = 1; module <= ELearningProgress.MODULES; module++) {
            LocalDate day = values.findDate(key(module)).orElse(null);
            errors.rejectIf(
                    day != null && day.isAfter(today),
                    key(module),
                    "Modul %d kan ikke være gennemført i fremtiden. Vælg den dag, det blev gennemført."
                            .formatted(module));
            done.add(day);
        }
        errors.throwIfAny();
        boolean complete =
                culture.registerELearning(task.trajectoryNo(), new ELearningProgress(done, values.yes("supported")));
        return Routing.none().with(Variables.MODULES_COMPLETE, complete || !values.yes("continues"));
    }

    private static String key(int module) {
        return "module%dDone".formatted(module);
    }
}
