package dk.forloeb.engine.deployment;

/**
 * One diagram, decision table or form on its way into the engine.
 *
 * @param name resource name in the deployment, such as {@code screening/screening.bpmn}
 */
public record ModelFile(String name, byte[] content) {

    static final String BPMN = "bpmn";
    static final String DMN = "dmn";
    static final String FORM = "form";

    /** Name without folder, as the process owner knows it. */
    public String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** File name without extension: the id that the model inside must have. */
    public String id() {
        int dot = file().indexOf('.');
        return dot < 0 ? file() : file().substring(0, dot);
    }

    /** Everything after the first dot; only {@code bpmn}, {@code dmn} and {@code form} may be deployed. */
    public String extension() {
        return file().substring(Math.min(id().length() + 1, file().length()));
    }

    /** The folder that the file lies in, which is the module it belongs to; empty when the sender gave none. */
    public String module() {
        String folder = name.substring(0, Math.max(name.lastIndexOf('/'), 0));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    boolean is(String extension) {
        return extension().equals(extension);
    }
}
