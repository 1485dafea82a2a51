package dk.forloeb.broken.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;

/** A public delegate with a wrong name that uses the engine's insides. */
public class SendLetter implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Context.getCommandContext();
    }
}
