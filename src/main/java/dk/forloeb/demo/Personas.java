package dk.forloeb.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The whole population, with every fate in its share and in an order that depends only on the seed. */
final class Personas {

    private Personas() {}

    static List<Persona> of(long seed, int size) {
        List<Fate> fates = fates(size);
        Collections.shuffle(fates, new Random(seed));
        List<Persona> personas = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            personas.add(Persona.of(seed, index, fates.get(index)));
        }
        return List.copyOf(personas);
    }

    /** As many as wanted; a small population has one of each fate first, a large one all shares again. */
    private static List<Fate> fates(int size) {
        List<Fate> fates = new ArrayList<>();
        int heaviest = Arrays.stream(Fate.values()).mapToInt(Fate::weight).max().orElseThrow();
        while (fates.size() < size) {
            for (int round = 0; round < heaviest; round++) {
                for (Fate fate : Fate.values()) {
                    if (fate.weight() > round) {
                        fates.add(fate);
                    }
                }
            }
        }
        return fates.subList(0, size);
    }
}
