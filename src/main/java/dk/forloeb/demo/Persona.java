package dk.forloeb.demo;

import java.time.LocalDate;
import java.util.Random;

/**
 * One synthetic citizen: who it is, how the course will go and how fast the staff work on it.
 *
 * @param index which of the population, from 0
 * @param referredOn how many working days before the end of the population the referral comes
 * @param cpr a number that belongs to nobody
 * @param phone from 20 00 00 00 on, as a sequence
 * @param language ISO 639-1 code
 * @param secondUnit belongs to Center Syd and not to Center Nord
 * @param danishRank level of Danish at the start: 0 (before A1) to 3 (B1)
 * @param healthBarrier sees the physician
 * @param tempo most working days before somebody does a task
 */
record Persona(
        int index,
        Fate fate,
        int referredOn,
        String cpr,
        String name,
        boolean woman,
        int birthYear,
        String phone,
        String language,
        boolean secondUnit,
        int danishRank,
        boolean healthBarrier,
        int tempo) {

    private static final int SUBSTITUTES = 3;
    private static final int SUBSTITUTE_EVERY = 20;
    private static final int OLDEST = 1964;
    private static final int BIRTH_YEARS = 38;
    private static final int DAYS_OF_MONTH = 27;

    /** Always the same person for the same seed and index. */
    static Persona of(long seed, int index, Fate fate) {
        Random random = new Random(seed + index);
        // The first numbers of seeds that lie close together are much alike.
        random.nextLong();
        NameStock names = NameStock.pick(NameStock.ALL, random);
        boolean woman = random.nextInt(100) < 56;
        LocalDate birthDate = LocalDate.of(
                OLDEST + random.nextInt(BIRTH_YEARS), 1 + random.nextInt(12), 2 + random.nextInt(DAYS_OF_MONTH));
        boolean substitute = index % SUBSTITUTE_EVERY == 0 && index / SUBSTITUTE_EVERY < SUBSTITUTES;
        int referredOn = fate.referredAtLeast() + random.nextInt(fate.spread() + 1);
        return new Persona(
                index,
                fate,
                referredOn,
                substitute
                        ? SyntheticCpr.substitute(birthDate, woman, index)
                        : SyntheticCpr.of(birthDate, woman, index),
                names.name(woman, random),
                woman,
                birthDate.getYear(),
                "20 00 %02d %02d".formatted(10 + index / 50, 10 + index % 50),
                names.language(),
                random.nextInt(100) < 45 || fate == Fate.WAITING,
                Math.min(3, random.nextInt(5)),
                fate.seesPhysician() || random.nextInt(100) < 15,
                Math.min(fate.longestWait(), tempo(random)));
    }

    boolean needsInterpreter() {
        return danishRank < 2 && !"da".equals(language);
    }

    /** Job-ready by the statutory categories, so that a placement is short. */
    boolean isJobReady() {
        return index % 3 == 0 && !healthBarrier;
    }

    /** Most caseworkers act within days; a few trajectories are always behind. */
    private static int tempo(Random random) {
        int drawn = random.nextInt(100);
        return drawn < 50 ? 2 : drawn < 85 ? 4 : 9;
    }

    /** Random choices for the n-th time that this person meets a form; the same again after an interruption. */
    Random random(long seed, String formId, int time) {
        Random random = new Random(seed + index + 31L * formId.hashCode() + 1009L * time);
        random.nextLong();
        return random;
    }
}
