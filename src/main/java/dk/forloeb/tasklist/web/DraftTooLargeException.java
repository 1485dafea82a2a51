package dk.forloeb.tasklist.web;

/** More is sent than any form can hold. */
class DraftTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
