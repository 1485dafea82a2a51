package dk.forloeb.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the timers of a class's courses to rest when its last test is over. The database is everybody's: without this each day
 * that a later test lets pass would also bring reminders, contacts and letters of a hundred courses that nobody looks at any more.
 */
class SuspendsLeftoverJobs implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        var application = SpringExtension.getApplicationContext(context);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application
                .getBean(JdbcTemplate.class)
                .update("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1"));
    }
}
