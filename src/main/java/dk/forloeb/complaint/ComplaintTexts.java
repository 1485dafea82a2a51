package dk.forloeb.complaint;

/** The texts of a complaint, decrypted for whoever may read them; empty where nothing is written. */
public record ComplaintTexts(
        String summary, String newInformation, String reasoning, String followUp, String implemented) {}
