-- Demo data: the catalogue of a builders' merchant. Loading it again changes nothing.
--
-- Licence: Apache-2.0, as the project itself. The texts were written for this project.

insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded, description, parent_id)
select d.id::uuid,
       1,
       now(),
       now(),
       d.name,
       d.name_lower,
       d.name_folded,
       d.description,
       d.parent_id::uuid
  from (values
       ('01900000-0000-7000-8000-000000000001', 'Materials', 'materials', 'materials', 'What a building is made of.', null),
       ('01900000-0000-7000-8000-000000000002', 'Cement and aggregates', 'cement and aggregates', 'cement and aggregates', 'Binders, sand and gravel.', '01900000-0000-7000-8000-000000000001'),
       ('01900000-0000-7000-8000-000000000003', 'Timber', 'timber', 'timber', 'Sawn and planed, dried.', '01900000-0000-7000-8000-000000000001'),
       ('01900000-0000-7000-8000-000000000004', 'Bricks and blocks', 'bricks and blocks', 'bricks and blocks', null, '01900000-0000-7000-8000-000000000001'),
       ('01900000-0000-7000-8000-000000000005', 'Tools', 'tools', 'tools', 'By hand or with a motor.', null),
       ('01900000-0000-7000-8000-000000000006', 'Hand tools', 'hand tools', 'hand tools', null, '01900000-0000-7000-8000-000000000005'),
       ('01900000-0000-7000-8000-000000000007', 'Power tools', 'power tools', 'power tools', 'Corded and battery.', '01900000-0000-7000-8000-000000000005'),
       ('01900000-0000-7000-8000-000000000008', 'Fixings', 'fixings', 'fixings', 'Screws, nails and anchors.', null),
       ('01900000-0000-7000-8000-000000000009', 'Paint', 'paint', 'paint', 'For walls and wood, inside and outside.', null)
       ) as d (id, name, name_lower, name_folded, description, parent_id)
    on conflict do nothing;

insert into tags (id, version, created_at, updated_at, name, name_folded)
select d.id::uuid,
       1,
       now(),
       now(),
       d.name,
       d.name_folded
  from (values
       ('01900000-0000-7000-8001-000000000001', 'bestseller', 'bestseller'),
       ('01900000-0000-7000-8001-000000000002', 'outdoor', 'outdoor'),
       ('01900000-0000-7000-8001-000000000003', 'recycled', 'recycled'),
       ('01900000-0000-7000-8001-000000000004', 'frost-proof', 'frost-proof'),
       ('01900000-0000-7000-8001-000000000005', 'battery', 'battery'),
       ('01900000-0000-7000-8001-000000000006', 'new', 'new'),
       ('01900000-0000-7000-8001-000000000007', 'façade', 'facade')
       ) as d (id, name, name_folded)
    on conflict do nothing;

with demo (id, sku, name, name_folded, name_words, description, description_words, price, category, tags, stock) as (
    values
    ('01900000-0000-7000-8002-000000000001', 'CEM-325-25', 'Portland cement 32.5', 'portland cement 32.5', $$'portland':1 'cement':2 '32':3 '5':4$$, 'Bag of 25 kg, for mortar and screed', $$'bag':1 'of':2 '25':3 'kg':4 'for':5 'mortar':6 'and':7 'screed':8$$, 6.90, 'cement and aggregates', array['bestseller']::text[], 420),
    ('01900000-0000-7000-8002-000000000002', 'CEM-425-25', 'Portland cement 42.5', 'portland cement 42.5', $$'portland':1 'cement':2 '42':3 '5':4$$, 'Bag of 25 kg, for concrete that bears', $$'bag':1 'of':2 '25':3 'kg':4 'for':5 'concrete':6 'that':7 'bears':8$$, 7.80, 'cement and aggregates', array['bestseller', 'frost-proof']::text[], 360),
    ('01900000-0000-7000-8002-000000000003', 'CEM-WHT-10', 'White cement', 'white cement', $$'white':1 'cement':2$$, 'Bag of 10 kg, for joints and terrazzo', $$'bag':1 'of':2 '10':3 'kg':4 'for':5 'joints':6 'and':7 'terrazzo':8$$, 8.40, 'cement and aggregates', array[]::text[], 75),
    ('01900000-0000-7000-8002-000000000004', 'SAND-02', 'Washed sand 0 to 2 mm', 'washed sand 0 to 2 mm', $$'washed':1 'sand':2 '0':3 'to':4 '2':5 'mm':6$$, 'Big bag of 1000 kg', $$'big':1 'bag':2 'of':3 '1000':4 'kg':5$$, 48.00, 'cement and aggregates', array['outdoor']::text[], 31),
    ('01900000-0000-7000-8002-000000000005', 'GRAV-816', 'Gravel 8 to 16 mm', 'gravel 8 to 16 mm', $$'gravel':1 '8':2 'to':3 '16':4 'mm':5$$, 'Big bag of 1000 kg, drained', $$'big':1 'bag':2 'of':3 '1000':4 'kg':5 'drained':6$$, 52.50, 'cement and aggregates', array['outdoor']::text[], 18),
    ('01900000-0000-7000-8002-000000000006', 'CON-REC-25', 'Recycled concrete mix', 'recycled concrete mix', $$'recycled':1 'concrete':2 'mix':3$$, 'Bag of 25 kg, made with crushed concrete', $$'bag':1 'of':2 '25':3 'kg':4 'made':5 'with':6 'crushed':7 'concrete':8$$, 5.60, 'cement and aggregates', array['recycled', 'new']::text[], 140),
    ('01900000-0000-7000-8002-000000000007', 'TIM-4560-3', 'Spruce batten 45 x 60 mm', 'spruce batten 45 x 60 mm', $$'spruce':1 'batten':2 '45':3 'x':4 '60':5 'mm':6$$, '3 m, planed on four sides', $$'3':1 'm':2 'planed':3 'on':4 'four':5 'sides':6$$, 5.25, 'timber', array[]::text[], 260),
    ('01900000-0000-7000-8002-000000000008', 'TIM-OAK-27', 'Oak board 27 mm', 'oak board 27 mm', $$'oak':1 'board':2 '27':3 'mm':4$$, 'Untrimmed, dried to 10 percent', $$'untrimmed':1 'dried':2 'to':3 '10':4 'percent':5$$, 38.90, 'timber', array['outdoor']::text[], 44),
    ('01900000-0000-7000-8002-000000000009', 'TIM-OSB-18', 'OSB panel 18 mm', 'osb panel 18 mm', $$'osb':1 'panel':2 '18':3 'mm':4$$, '2500 x 1250 mm', $$'2500':1 'x':2 '1250':3 'mm':4$$, 31.20, 'timber', array['bestseller']::text[], 96),
    ('01900000-0000-7000-8002-000000000010', 'TIM-REC-4', 'Reclaimed beam', 'reclaimed beam', $$'reclaimed':1 'beam':2$$, 'About 4 m, sandblasted, each one different', $$'about':1 '4':2 'm':3 'sandblasted':4 'each':5 'one':6 'different':7$$, 119.00, 'timber', array['recycled']::text[], 7),
    ('01900000-0000-7000-8002-000000000011', 'BRK-RED', 'Red facing brick', 'red facing brick', $$'red':1 'facing':2 'brick':3$$, '215 x 102 x 65 mm', $$'215':1 'x':2 '102':3 '65':4 'mm':5$$, 0.85, 'bricks and blocks', array['façade', 'frost-proof']::text[], 5200),
    ('01900000-0000-7000-8002-000000000012', 'BLK-AER-20', 'Aerated block 20 cm', 'aerated block 20 cm', $$'aerated':1 'block':2 '20':3 'cm':4$$, 'Warm and light, sawn with a hand saw', $$'warm':1 'and':2 'light':3 'sawn':4 'with':5 'a':6 'hand':7 'saw':8$$, 3.10, 'bricks and blocks', array[]::text[], 900),
    ('01900000-0000-7000-8002-000000000013', 'BLK-CON-20', 'Hollow concrete block 20 cm', 'hollow concrete block 20 cm', $$'hollow':1 'concrete':2 'block':3 '20':4 'cm':5$$, null, $$$$, 1.95, 'bricks and blocks', array['frost-proof']::text[], 1300),
    ('01900000-0000-7000-8002-000000000014', 'TRW-ROUND', 'Gauging trowel', 'gauging trowel', $$'gauging':1 'trowel':2$$, 'Forged, with a beech handle', $$'forged':1 'with':2 'a':3 'beech':4 'handle':5$$, 14.90, 'hand tools', array['bestseller']::text[], 64),
    ('01900000-0000-7000-8002-000000000015', 'LVL-120', 'Spirit level 120 cm', 'spirit level 120 cm', $$'spirit':1 'level':2 '120':3 'cm':4$$, 'Three vials, shockproof ends', $$'three':1 'vials':2 'shockproof':3 'ends':4$$, 39.50, 'hand tools', array[]::text[], 28),
    ('01900000-0000-7000-8002-000000000016', 'HAM-LATH', 'Lath hammer 600 g', 'lath hammer 600 g', $$'lath':1 'hammer':2 '600':3 'g':4$$, 'With a magnetic nail holder', $$'with':1 'a':2 'magnetic':3 'nail':4 'holder':5$$, 27.00, 'hand tools', array[]::text[], 35),
    ('01900000-0000-7000-8002-000000000017', 'SAW-HAND-55', 'Hand saw 55 cm', 'hand saw 55 cm', $$'hand':1 'saw':2 '55':3 'cm':4$$, 'For aerated blocks', $$'for':1 'aerated':2 'blocks':3$$, 21.75, 'hand tools', array[]::text[], 22),
    ('01900000-0000-7000-8002-000000000018', 'DRL-18V', 'Cordless drill 18 V', 'cordless drill 18 v', $$'cordless':1 'drill':2 '18':3 'v':4$$, 'Two batteries of 4 Ah and a charger', $$'two':1 'batteries':2 'of':3 '4':4 'ah':5 'and':6 'a':7 'charger':8$$, 189.00, 'power tools', array['battery', 'bestseller']::text[], 26),
    ('01900000-0000-7000-8002-000000000019', 'MIX-1600', 'Paddle mixer 1600 W', 'paddle mixer 1600 w', $$'paddle':1 'mixer':2 '1600':3 'w':4$$, 'For mortar, plaster and adhesive', $$'for':1 'mortar':2 'plaster':3 'and':4 'adhesive':5$$, 164.00, 'power tools', array[]::text[], 12),
    ('01900000-0000-7000-8002-000000000020', 'GRD-125-18V', 'Angle grinder 125 mm 18 V', 'angle grinder 125 mm 18 v', $$'angle':1 'grinder':2 '125':3 'mm':4 '18':5 'v':6$$, 'Brushless, without battery', $$'brushless':1 'without':2 'battery':3$$, 129.00, 'power tools', array['battery', 'new']::text[], 19),
    ('01900000-0000-7000-8002-000000000021', 'SCR-560-200', 'Wood screws 5 x 60 mm', 'wood screws 5 x 60 mm', $$'wood':1 'screws':2 '5':3 'x':4 '60':5 'mm':6$$, 'Box of 200, countersunk, with bit', $$'box':1 'of':2 '200':3 'countersunk':4 'with':5 'bit':6$$, 11.40, 'fixings', array['bestseller']::text[], 310),
    ('01900000-0000-7000-8002-000000000022', 'ANC-M10-20', 'Bolt anchor M10', 'bolt anchor m10', $$'bolt':1 'anchor':2 'm10':3$$, 'Box of 20, galvanized', $$'box':1 'of':2 '20':3 'galvanized':4$$, 18.60, 'fixings', array['outdoor']::text[], 85),
    ('01900000-0000-7000-8002-000000000023', 'NAIL-90-1', 'Round nails 90 mm', 'round nails 90 mm', $$'round':1 'nails':2 '90':3 'mm':4$$, '1 kg', $$'1':1 'kg':2$$, 4.30, 'fixings', array[]::text[], 150),
    ('01900000-0000-7000-8002-000000000024', 'PNT-INT-10', 'Interior emulsion white', 'interior emulsion white', $$'interior':1 'emulsion':2 'white':3$$, '10 l, covers in one coat', $$'10':1 'l':2 'covers':3 'in':4 'one':5 'coat':6$$, 44.90, 'paint', array['bestseller']::text[], 58),
    ('01900000-0000-7000-8002-000000000025', 'PNT-FAC-10', 'Façade paint', 'facade paint', $$'facade':1 'paint':2$$, '10 l, breathes, in 40 colours', $$'10':1 'l':2 'breathes':3 'in':4 '40':5 'colours':6$$, 79.00, 'paint', array['façade', 'outdoor', 'frost-proof']::text[], 33),
    ('01900000-0000-7000-8002-000000000026', 'OIL-TER-25', 'Terrace oil', 'terrace oil', $$'terrace':1 'oil':2$$, '2.5 l, brings weathered wood back', $$'2':1 '5':2 'l':3 'brings':4 'weathered':5 'wood':6 'back':7$$, 36.50, 'paint', array['outdoor']::text[], 41),
    ('01900000-0000-7000-8002-000000000027', null, 'Sample board', 'sample board', $$'sample':1 'board':2$$, 'Twelve colours to try on the wall', $$'twelve':1 'colours':2 'to':3 'try':4 'on':5 'the':6 'wall':7$$, 0.00, 'paint', array['new']::text[], 0)
), added as (
    insert into products (
           id, version, created_at, updated_at, sku, name, name_folded, description, search, price, active, category_id)
    select d.id::uuid,
           1,
           now(),
           now(),
           d.sku,
           d.name,
           d.name_folded,
           d.description,
           setweight(d.name_words::tsvector, 'A') || setweight(d.description_words::tsvector, 'B'),
           d.price,
           true,
           c.id
      from demo d
      join categories c
        on c.name_lower = d.category
        on conflict do nothing
    returning id
), stocked as (
    insert into stock_levels (product_id, quantity)
    select a.id,
           d.stock
      from added a
      join demo d
        on d.id::uuid = a.id
), moved as (
    insert into stock_movements (id, product_id, delta, reason, recorded_at)
    select a.id,
           a.id,
           d.stock,
           'opening stock',
           now()
      from added a
      join demo d
        on d.id::uuid = a.id
     where d.stock > 0
)
insert into product_tags (product_id, tag_id)
select a.id,
       t.id
  from added a
  join demo d
    on d.id::uuid = a.id
  join tags t
    on t.name = any (d.tags);
