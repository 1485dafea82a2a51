package dk.forloeb.coordination;

/** What people wrote in a request, decrypted for whoever may read it; empty where nothing is written. */
public record RequestTexts(String contactPerson, String question, String legalReason) {}
