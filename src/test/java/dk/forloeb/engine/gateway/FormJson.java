package dk.forloeb.engine.gateway;

import java.nio.charset.StandardCharsets;

/** Small forms for tests; single quotes stand for double ones. */
final class FormJson {

    private FormJson() {}

    static FormSchema schema(String... components) {
        return FormSchema.parse(bytes(components));
    }

    static byte[] bytes(String... components) {
        return raw(
                """
                {'type':'default','id':'test-form','schemaVersion':16,'executionPlatform':'Camunda Platform',
                'components':[%s]}"""
                        .formatted(String.join(",", components)));
    }

    static byte[] raw(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static String text(String key, String label, String more) {
        return component(
                "textfield", key, label, "'validate':{'maxLength':20" + (more.isEmpty() ? "" : "," + more) + "}");
    }

    static String area(String key, String label, String rules) {
        return component("textarea", key, label, "'validate':{" + rules + "}");
    }

    static String number(String key, String label, int decimals, String rules) {
        return component("number", key, label, "'decimalDigits':" + decimals + ",'validate':{" + rules + "}");
    }

    /** A choice between A and B. */
    static String radio(String key, String label, String more) {
        return component("radio", key, label, "'values':" + ab() + (more.isEmpty() ? "" : "," + more));
    }

    /** Any of A and B. */
    static String list(String type, String key, String label, String more) {
        return component(type, key, label, "'values':" + ab() + (more.isEmpty() ? "" : "," + more));
    }

    static String date(String key, String label, String more) {
        return component(
                "datetime",
                key,
                label,
                "'subtype':'date','dateLabel':'" + label + "'" + (more.isEmpty() ? "" : "," + more));
    }

    static String dateTime(String key, String label, String more) {
        return component(
                "datetime",
                key,
                label,
                "'subtype':'datetime','dateLabel':'" + label
                        + "','timeLabel':'Klokkeslæt','timeSerializingFormat':'no_timezone'"
                        + (more.isEmpty() ? "" : "," + more));
    }

    static String component(String type, String key, String label, String more) {
        return "{'type':'%s','id':'Field_%s','key':'%s','label':'%s'%s}"
                .formatted(type, key, key, label, more.isEmpty() ? "" : "," + more);
    }

    static String group(String id, String hide, String... components) {
        return "{'type':'group','id':'%s','label':'Gruppe'%s,'components':[%s]}"
                .formatted(id, hide.isEmpty() ? "" : "," + hide(hide), String.join(",", components));
    }

    /** The property that hides a component. */
    static String hide(String condition) {
        return "'conditional':{'hide':'" + condition.replace("\"", "\\'") + "'}";
    }

    private static String ab() {
        return "[{'label':'Valg A','value':'A'},{'label':'Valg B','value':'B'}]";
    }
}
