package dk.forloeb.engine.deployment;

/** What a model may refer to: the models beside it in its deployment, and those that are deployed already. */
public interface KnownModels {

    boolean process(String id);

    boolean decision(String id);

    boolean form(String id);

    /** Nothing but what is in this answer or in the other. */
    default KnownModels or(KnownModels other) {
        KnownModels first = this;
        return new KnownModels() {
            @Override
            public boolean process(String id) {
                return first.process(id) || other.process(id);
            }

            @Override
            public boolean decision(String id) {
                return first.decision(id) || other.decision(id);
            }

            @Override
            public boolean form(String id) {
                return first.form(id) || other.form(id);
            }
        };
    }
}
