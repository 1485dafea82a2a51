package dk.forloeb.letter;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Doesn't let a release run with stored texts that it could not merge. */
@Component
@Order(10)
class TemplateStartCheck implements ApplicationRunner {

    private final TemplateService templates;

    TemplateStartCheck(TemplateService templates) {
        this.templates = templates;
    }

    @Override
    public void run(ApplicationArguments args) {
        templates.checkStored();
    }
}
