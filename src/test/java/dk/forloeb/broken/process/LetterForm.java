package dk.forloeb.broken.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;

/** A public receiver with a wrong name. */
public class LetterForm implements FormReceiver {

    @Override
    public String formId() {
        return "letter";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        return Routing.none();
    }
}
