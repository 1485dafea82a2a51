package dk.forloeb.employment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FirstOfferRepository extends JpaRepository<FirstOffer, String> {

    /** Trajectories whose caseworker is to be told by this day. */
    @Query("select f.trajectoryNo from FirstOffer f where f.noticeOn <= :today and f.noticedAt is null"
            + " and f.settledAs is null order by f.noticeOn, f.trajectoryNo")
    List<String> toNotice(LocalDate today, Limit limit);

    /** 1 for whoever claims it first. */
    @Modifying
    @Query("update FirstOffer f set f.noticedAt = :now, f.version = f.version + 1"
            + " where f.trajectoryNo = :no and f.noticedAt is null and f.settledAs is null")
    int claim(String no, LocalDateTime now);
}
