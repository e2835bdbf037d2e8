package dev.cimiento.db.proof.plan;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Statements on a table of many parcels and a table of few countries. */
interface ParcelMapper {

    /** The tables. */
    String SCHEMA = """
            create table countries (code text primary key, name text not null);
            create table parcels (
                id bigint generated always as identity primary key,
                country text not null references countries,
                state text not null check (state in ('new', 'sent', 'arrived')),
                weight numeric not null,
                sent_at timestamptz
            );
            create index parcels_weight_idx on parcels (weight, id);
            create index parcels_waiting_idx on parcels (id) where sent_at is null;
            create table scans (
                id bigint primary key,
                parcel_id bigint not null references parcels,
                place text not null
            );
            create index scans_place_idx on scans (place);
            """;

    @Select("select p.weight from parcels p where p.id = #{id}")
    String weight(@Param("id") long id);

    @Select("select c.name from countries c")
    List<String> countries();

    @Select("select sum(p.weight) from parcels p")
    String total();

    @Select("select /* plan: full scan because the report has all parcels */ max(p.state) from parcels p")
    String allowed();

    @Select("select /* plan: sort because it was slow */ p.weight from parcels p where p.id = #{id}")
    String allowedInVain(@Param("id") long id);

    @Select("select /* plan: full scan */ min(p.state) from parcels p")
    String withoutReason();

    @Select("select p.id from parcels p where p.country = #{country}")
    List<Long> from(@Param("country") String country);

    @Select("select p.id from parcels p where p.state <> #{state}")
    List<Long> unlike(@Param("state") String state);

    @Select("(select p.colour from parcels p)")
    List<String> rejected();

    @Update("lock table parcels")
    void lock();

    @Select("select p.id from parcels p where p.weight > #{least} and p.weight < #{most}")
    List<Long> between(@Param("least") int least, @Param("most") int most);

    @Select("select p.id from parcels p where p.sent_at is null order by p.id limit 10")
    List<Long> waiting();

    @Select("select p.id, p.sent_at from parcels p order by p.sent_at, p.id limit 20")
    List<Long> latest();

    @Select("select p.id, s.place from parcels p join scans s on s.parcel_id = p.id where p.id = #{id}")
    List<String> places(@Param("id") long id);

    @Select("select p.id, s.place from parcels p join scans s on s.parcel_id = p.id where p.weight = #{weight}")
    List<String> placesOfWeight(@Param("weight") int weight);

    @Select("<script>select p.weight, s.place from parcels p join scans s on s.id = p.id"
            + "<if test='state != null'> where p.state = #{state}</if>"
            + " order by p.weight, p.id limit #{limit}</script>")
    List<Long> lightest(@Param("state") String state, @Param("limit") int limit);

    @Update("update parcels set state = 'sent' where id = #{id}")
    void send(@Param("id") long id);
}
