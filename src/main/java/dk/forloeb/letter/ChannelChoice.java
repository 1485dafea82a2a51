package dk.forloeb.letter;

/**
 * What table letter-channel says about one citizen's letters.
 *
 * @param notice whether the citizen is also told by e-mail that a letter has come
 * @param ruleId rule of the table that hit, in this version of it
 * @param reason Danish sentence
 */
record ChannelChoice(Channel channel, boolean notice, int decisionVersion, String ruleId, String reason) {}
