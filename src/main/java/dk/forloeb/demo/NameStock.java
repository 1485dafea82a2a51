package dk.forloeb.demo;

import java.util.List;
import java.util.Random;

/**
 * First names and surnames as one hears them in Copenhagen, by the language that people with them may prefer. Put together
 * at random, so that any likeness to a real person is chance.
 *
 * @param language ISO 639-1 code
 */
record NameStock(String language, List<String> women, List<String> men, List<String> surnames) {

    static final List<NameStock> ALL = List.of(
            new NameStock(
                    "ar",
                    List.of("Amal", "Hanan", "Rania", "Nour", "Samira", "Zeinab"),
                    List.of("Khaled", "Omar", "Yousef", "Bilal", "Tarek", "Walid"),
                    List.of("Haddad", "Mansour", "Nasser", "Saleh", "Kassem", "Darwish")),
            new NameStock(
                    "so",
                    List.of("Hodan", "Ifrah", "Sahra", "Asha", "Fadumo"),
                    List.of("Abdi", "Mahad", "Liban", "Yusuf", "Guled"),
                    List.of("Warsame", "Farah", "Hersi", "Jama", "Abokor")),
            new NameStock(
                    "tr",
                    List.of("Ayşe", "Elif", "Sevgi", "Zehra", "Gül"),
                    List.of("Mehmet", "Emre", "Hakan", "Serkan", "Murat"),
                    List.of("Yıldız", "Demir", "Aydın", "Koç", "Öztürk")),
            new NameStock(
                    "ur",
                    List.of("Saima", "Farzana", "Nadia", "Rubina"),
                    List.of("Imran", "Asif", "Kashif", "Tariq"),
                    List.of("Malik", "Butt", "Chaudhry", "Qureshi")),
            new NameStock(
                    "fa",
                    List.of("Shirin", "Parvin", "Laleh", "Mahsa"),
                    List.of("Reza", "Dariush", "Farhad", "Navid"),
                    List.of("Karimi", "Rahimi", "Sharifi", "Nazari")),
            new NameStock(
                    "ti",
                    List.of("Selam", "Saba", "Luwam", "Feven"),
                    List.of("Filmon", "Tesfay", "Yonas", "Amanuel"),
                    List.of("Ghebre", "Tekle", "Habte", "Mehari")),
            new NameStock(
                    "uk",
                    List.of("Oksana", "Iryna", "Halyna", "Olena"),
                    List.of("Taras", "Bohdan", "Andrij", "Mykola"),
                    List.of("Shevchuk", "Bondar", "Kravets", "Melnyk")),
            new NameStock(
                    "vi",
                    List.of("Linh", "Thu", "Mai"),
                    List.of("Minh", "Duc", "Hung"),
                    List.of("Nguyen", "Tran", "Pham")),
            new NameStock(
                    "da",
                    List.of("Jasmin", "Sofie", "Karina", "Mariam"),
                    List.of("Adam", "Jonas", "Elias", "Dennis"),
                    List.of("Sørensen", "Lund", "Bech", "Østergaard")));

    String name(boolean woman, Random random) {
        return pick(woman ? women : men, random) + " " + pick(surnames, random);
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
