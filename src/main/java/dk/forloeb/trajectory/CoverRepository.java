package dk.forloeb.trajectory;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CoverRepository extends JpaRepository<Cover, UUID> {

    /** Part of a condition: that a cover is for a course. */
    String OF_COURSE = " and (c.allCourses = true or :no member of c.courses)";

    /** Whoever changes a cover, or gives tasks by it, has it alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cover c where c.id = :id")
    Optional<Cover> hold(UUID id);

    @Query("select count(c) > 0 from Cover c where c.absentId = :absentId and c.coverId = :coverId"
            + " and c.endedOn is null and c.fromOn <= :today and c.untilOn >= :today" + OF_COURSE)
    boolean covers(String coverId, String absentId, String no, LocalDate today);

    @Query("select c from Cover c where c.absentId = :absentId and c.endedOn is null"
            + " and c.fromOn <= :today and c.untilOn >= :today" + OF_COURSE + " order by c.fromOn")
    List<Cover> of(String absentId, String no, LocalDate today, Limit most);

    /** Of a cover for some courses a line each; one that has another caseworker by now is left out. */
    @Query("select c.absentId as absentId, c.allCourses as allCourses, t.no as no from Cover c"
            + " left join c.courses course left join Trajectory t on t.no = course and t.caseworkerId = c.absentId"
            + " where c.coverId = :coverId and c.endedOn is null and c.fromOn <= :today and c.untilOn >= :today")
    List<Part> coveredBy(String coverId, LocalDate today);

    interface Part {

        String getAbsentId();

        boolean isAllCourses();

        /** Null when it is for all. */
        String getNo();
    }

    /** Of the courses of a cover those whose fixed caseworker is still the one who is away. */
    @Query("select t.no from Cover c join c.courses course"
            + " join Trajectory t on t.no = course and t.caseworkerId = c.absentId where c.id = :id")
    Set<String> stillTheirs(UUID id);

    @Query("select c from Cover c where c.absentId in :absentIds" + OF_COURSE + " order by c.fromOn desc")
    List<Cover> ofAbsent(Collection<String> absentIds, String no, Limit most);

    @Query("select c.id as id, course as no from Cover c join c.courses course where c.id in :ids order by course")
    List<Chosen> chosen(Collection<UUID> ids);

    interface Chosen {

        UUID getId();

        String getNo();
    }

    /** Those of either person, in either part, that touch the days. */
    @Query("select c from Cover c where (c.absentId in (:one, :other) or c.coverId in (:one, :other))"
            + " and c.endedOn is null and c.fromOn <= :until and c.untilOn >= :from order by c.fromOn")
    List<Cover> touching(String one, String other, LocalDate from, LocalDate until);

    /** Those that run or are planned, the latest first. */
    @Query("select c from Cover c where c.endedOn is null and c.untilOn >= :today order by c.fromOn desc, c.id")
    List<Cover> current(LocalDate today);

    /** Those that are over, the latest first. */
    @Query("select c from Cover c where c.endedOn is not null or c.untilOn < :today order by c.fromOn desc, c.id")
    List<Cover> past(LocalDate today, Limit most);

    /** Those of a person. */
    @Query("select c from Cover c where (c.absentId = :userId or c.coverId = :userId)"
            + " and (c.endedOn is not null or c.untilOn < :today) order by c.fromOn desc, c.id")
    List<Cover> pastOf(String userId, LocalDate today, Limit most);

    @Query("select c.id from Cover c where c.returned = false and c.endedOn is null"
            + " and c.fromOn <= :today and c.untilOn >= :today order by c.id")
    List<UUID> running(LocalDate today);

    @Query("select c.id from Cover c where c.returned = false and (c.endedOn is not null or c.untilOn < :today)"
            + " order by c.id")
    List<UUID> over(LocalDate today, Limit most);

    /** The older of two of the same persons may have ended when the younger runs. */
    default Optional<Cover> now(String absentId, String no, LocalDate today) {
        return of(absentId, no, today, Limit.of(1)).stream().findFirst();
    }
}
