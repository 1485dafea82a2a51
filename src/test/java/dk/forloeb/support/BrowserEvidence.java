package dk.forloeb.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Keeps a picture and the text of every open window when a test fails. */
class BrowserEvidence implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        SpringExtension.getApplicationContext(context).getBean(Tasklists.class).keepEvidence(test);
        throw failure;
    }
}
