request = function()
  return wrk.format("GET", string.format(
    "/api/v1/products?categoryId=01900000-0000-7000-8000-%012x&active=true&sort=-price&limit=20",
    math.random(1, 2083)))
end
