package dk.forloeb.supervision;

/**
 * A version of a process.
 *
 * @param id the engine's id of this version
 * @param key id of the process in all its versions
 * @param name Danish name of the process
 */
public record Definition(String id, String key, String name, int version) {}
